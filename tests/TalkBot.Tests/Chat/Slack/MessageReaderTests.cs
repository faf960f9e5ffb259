using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Slack;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>Which messages are meant for the bot.</summary>
public sealed class MessageReaderTests : IDisposable
{
    private const string Samples = "protocols/samples/slack";

    private readonly ThreadBook _threads = new(new MemorySessionStore(), new FakeTimeProvider(), NullLogger<ThreadBook>.Instance);
    private readonly MemoryChannels _channels = new();

    public void Dispose() => _threads.Dispose();

    [Theory]
    [InlineData("""{"type":"app_mention","user":"U1","text":"<@UBOT> hi","ts":"1.1","channel":"C1"}""", "hi")]
    [InlineData("""{"type":"message","channel_type":"channel","user":"U1","text":"<@UBOT> hi","ts":"1.1","channel":"C1"}""", "hi")]
    [InlineData("""{"type":"message","channel_type":"mpim","user":"U1","text":"hi <@UBOT|bot>","ts":"1.1","channel":"G1"}""", "hi")]
    [InlineData("""{"type":"message","channel_type":"im","user":"U1","text":"hi","ts":"1.1","channel":"D1"}""", "hi")]
    [InlineData("""{"type":"message","channel_type":"app_home","user":"U1","text":"hi","ts":"1.1","channel":"D1"}""", "hi")]
    [InlineData("""{"type":"message","channel_type":"im","subtype":"file_share","user":"U1","text":"see log","ts":"1.1","channel":"D1"}""", "see log")]
    [InlineData("""{"type":"message","channel_type":"channel","subtype":"thread_broadcast","user":"U1","text":"<@UBOT> hi","ts":"1.2","thread_ts":"1.1","channel":"C1"}""", "hi")]
    [InlineData("""{"type":"app_mention","user":"U1","ts":"1.1","channel":"C1"}""", "")]
    [InlineData("""{"type":"message","channel_type":"channel","user":"U1","text":"hi all","ts":"1.1","channel":"C1"}""", null)]
    [InlineData("""{"type":"message","channel_type":"channel","user":"U1","text":"hi all","ts":"1.2","thread_ts":"1.1","channel":"C1"}""", null)]
    [InlineData("""{"type":"app_mention","user":"UBOT","text":"<@UBOT> hi","ts":"1.1","channel":"C1"}""", null)]
    [InlineData("""{"type":"message","channel_type":"im","user":"U9","bot_id":"B9","text":"hi","ts":"1.1","channel":"D1"}""", null)]
    [InlineData("""{"type":"message","channel_type":"im","user":"USLACKBOT","text":"hi","ts":"1.1","channel":"D1"}""", null)]
    [InlineData("""{"type":"message","channel_type":"im","user":"U1","hidden":true,"text":"hi","ts":"1.1","channel":"D1"}""", null)]
    [InlineData("""{"type":"message","channel_type":"im","user":"U1","edited":{"user":"U1","ts":"2"},"text":"hi","ts":"1.1","channel":"D1"}""", null)]
    [InlineData("""{"type":"message","channel_type":"im","user":"U1","subtype":"brand_new","text":"hi","ts":"1.1","channel":"D1"}""", null)]
    [InlineData("""{"type":"message","channel_type":"im","text":"hi","ts":"1.1","channel":"D1"}""", null)]
    [InlineData("""{"type":"message","channel_type":"im","user":{},"text":"hi","ts":1.1,"channel":"D1"}""", null)]
    [InlineData("{}", null)]
    public void A_message_is_heard_or_not(string message, string? heard) => Assert.Equal(heard, Read(message)?.Message.Text);

    [Fact]
    public void The_mention_and_the_message_are_the_same_message()
    {
        var mention = Read("""{"type":"app_mention","user":"U1","text":"<@UBOT> hi","ts":"1.10","channel":"C1"}""")!.Message;
        var message = Read("""{"type":"message","channel_type":"channel","user":"U1","text":"<@UBOT> hi","ts":"1.10","channel":"C1"}""")!.Message;

        Assert.Equal(mention, message);
        Assert.Equal(new MessageKey(Platform.Slack, "C1", "1.10"), message.Key);
    }

    [Fact]
    public void A_reply_belongs_to_its_threads_root()
    {
        var reply = Read("""{"type":"app_mention","user":"U1","text":"<@UBOT> hi","ts":"1.2","thread_ts":"1.1","channel":"C1"}""")!.Message;

        Assert.Equal(("C1/1.1", "1.1"), (reply.Conversation.Place, SlackAddress.Parse(reply.ReplyAddress).Thread));
    }

    [Theory]
    [InlineData("sm-events_api-app_mention.json", "how do I reset my VPN?")]
    [InlineData("sm-events_api-app_mention-in-thread.json", "how do I reset my VPN?")]
    [InlineData("sm-events_api-message-im.json", "hello in private")]
    [InlineData("event-message-file_share.json", "see log")]
    [InlineData("event-message-channel.json", null)]
    [InlineData("event-message-bot_message.json", null)]
    [InlineData("event-message-channel_join.json", null)]
    [InlineData("event-message-message_changed.json", null)]
    [InlineData("event-message-message_deleted.json", null)]
    [InlineData("event-message-own-bot.json", null)]
    [InlineData("event-message-thread_broadcast.json", null)]
    [InlineData("event-message-file_share-slack-connect.json", null)]
    public void Slacks_own_samples_are_heard_or_not(string file, string? heard)
    {
        if (!SharedFiles.TryFind($"{Samples}/{file}", out var path))
            Assert.Skip($"{file} is not beside the checkout.");
        var sample = JsonNode.Parse(File.ReadAllText(path))!;
        var outer = sample["payload"] ?? sample;

        Assert.Equal(heard, Read(outer["event"]!.ToJsonString(), outer.ToJsonString(), "U0BOT00001")?.Message.Text);
    }

    [Theory]
    [InlineData("Who led?", true, true)]
    [InlineData("Good morning", true, false)]
    [InlineData("Who led?", false, false)]
    public void Where_every_question_is_answered_it_needs_no_mention(string text, bool answersAll, bool isHeard)
    {
        _channels.Kept[(Platform.Slack, "C1")] = new ChannelSettings { AnswersAll = answersAll };

        Assert.Equal(isHeard, Read($$"""{"type":"message","channel_type":"channel","user":"U1","text":"{{text}}","ts":"1.1","channel":"C1"}""") is not null);
    }

    private ReadMessage? Read(string message, string outer = """{"team_id":"T1"}""", string self = "UBOT")
    {
        var bot = new BotIdentity();
        bot.Learn(JsonDocument.Parse($$"""{"user_id":"{{self}}","team_id":"T1"}""").RootElement);
        return new MessageReader(bot, _threads, _channels, new FakeTimeProvider()).Read(JsonDocument.Parse(outer).RootElement, JsonDocument.Parse(message).RootElement);
    }
}
