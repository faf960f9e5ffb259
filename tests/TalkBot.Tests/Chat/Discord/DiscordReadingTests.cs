using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Discord;
using TalkBot.Chat.Discord.Receiving;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>From what Discord sends to what somebody said: whatever may be missing may be missing.</summary>
public class DiscordReadingTests
{
    private const string BotRole = "1600000000000000001";

    private readonly ThreadBook _threads = new();
    private readonly MemoryChannels _channels = new();
    private readonly BotIdentity _bot = new();
    private readonly MessageReader _messages;
    private readonly InteractionReader _interactions;

    public DiscordReadingTests()
    {
        _bot.Restore(FakeEvents.BotId, FakeEvents.BotId);
        _bot.LearnFromGuild(Element(JsonNode.Parse($$$"""{"roles":[null,{"id":1},{"id":"{{{BotRole}}}","tags":{"bot_id":"{{{FakeEvents.BotId}}}"}},{"id":"1600000000000000002","tags":{"bot_id":"1"}}]}""")!));
        _messages = new MessageReader(_bot, _threads, _channels, new FakeTimeProvider());
        _interactions = new InteractionReader(_threads, new FakeTimeProvider());
    }

    [Fact]
    public void A_mention_is_understood_whatever_else_is_missing_null_odd_or_new()
    {
        foreach (var message in Variations(() => FakeEvents.Mention("170000000000000001", "who led?"), "id", "channel_id", "author", "content"))
        {
            var read = _messages.Read(message.Event);
            Assert.True(read is { Text: "who led?", Intent: MessageIntent.Talk, Author.Id: FakeEvents.PersonId }, message.Name);
        }
    }

    [Fact]
    public void A_command_is_understood_whatever_else_is_missing_null_odd_or_new()
    {
        foreach (var command in Variations(() => FakeEvents.Ask("1900000000000000001", "who led?"), "id", "application_id", "type", "data", "member", "token", "channel_id"))
            Assert.True(_interactions.Read(command.Event) is { Message.Text: "who led?" }, command.Name);
    }

    [Theory]
    [InlineData("Who led?", true, true)]
    [InlineData("Good morning", true, false)]
    [InlineData("Who led?", false, false)]
    public void Where_every_question_is_answered_it_needs_no_mention(string text, bool answersAll, bool isHeard)
    {
        _channels.Kept[(Platform.Discord, FakeEvents.ChannelId)] = new ChannelSettings { AnswersAll = answersAll };

        Assert.Equal(isHeard, _messages.Read(Element(FakeEvents.Message("170000000000000001", text, FakeEvents.ChannelId, 0, isMention: false))) is not null);
    }

    [Fact]
    public void What_a_moderator_sets_of_a_channel_is_read_as_it_would_be_typed()
    {
        var command = FakeEvents.Interaction("1900000000000000001", 2, new JsonObject
        {
            ["name"] = "talkbot",
            ["options"] = new JsonArray(new JsonObject { ["name"] = "channel", ["options"] = new JsonArray(new JsonObject { ["name"] = "set", ["value"] = "documents a, b" }) }),
        });

        Assert.Equal("channel documents a, b", _interactions.Read(Element(command))!.Message!.Text);
    }

    [Theory]
    [InlineData("channel_id")]
    [InlineData("channel")]
    public void Where_an_interaction_took_place_is_told_twice(string missing)
    {
        var command = FakeEvents.Ask("1900000000000000001", "who led?");
        command.Remove(missing);

        Assert.Equal(FakeEvents.ChannelId, _interactions.Read(Element(command))!.Message!.Key.Place);
    }

    [Theory]
    [InlineData("author", """{"id":"1400000000000000001","bot":true}""")]
    [InlineData("author", """{"id":"1400000000000000001","bot":"yes"}""")]
    [InlineData("author", """{"id":"1400000000000000001","system":true}""")]
    [InlineData("author", """{"id":"1100000000000000001"}""")]
    [InlineData("author", "null")]
    [InlineData("author", """{"id":7}""")]
    [InlineData("webhook_id", "\"88\"")]
    [InlineData("type", "7")]
    [InlineData("type", "20")]
    [InlineData("type", "46")]
    [InlineData("type", "9999")]
    [InlineData("flags", "64")]
    [InlineData("id", "170")]
    [InlineData("id", "\"99999999999999999999999\"")]
    public void Nobody_else_is_answered(string name, string value)
    {
        var message = FakeEvents.Mention("1700000000000000001", "who led?");
        message[name] = JsonNode.Parse(value);

        Assert.Null(_messages.Read(Element(message)));
    }

    [Theory]
    [InlineData("mention_roles", """["1600000000000000001"]""", "<@&1600000000000000001> who led?", true)]
    [InlineData("mention_roles", """["1600000000000000002"]""", "<@&1600000000000000002> who led?", false)]
    [InlineData("mention_roles", "[1600000000000000001,null]", "who led?", false)]
    [InlineData("referenced_message", """{"id":"5","author":{"id":"1100000000000000001"}}""", "who led?", true)]
    [InlineData("referenced_message", "null", "who led?", false)]
    [InlineData("referenced_message", """{"id":"5","author":{"id":"1400000000000000002"}}""", "who led?", false)]
    [InlineData("mention_everyone", "true", "@everyone who led?", false)]
    [InlineData("mentions", """[{"id":"1100000000000000001"}]""", "<@!1100000000000000001> who led?", true)]
    [InlineData("mentions", "[]", "<@1100000000000000001> who led?", true)]
    [InlineData("mentions", "{}", "<@1100000000000000001> who led?", true)]
    [InlineData("mentions", "[]", "<@1100000000000000002> who led?", false)]
    public void What_is_meant_for_the_bot_is_told_by_more_than_its_name(string name, string value, string content, bool isMeant)
    {
        var message = FakeEvents.Message("1700000000000000001", content, FakeEvents.ChannelId, 0, isMention: false);
        message[name] = JsonNode.Parse(value);

        Assert.Equal(isMeant ? "who led?" : null, _messages.Read(Element(message))?.Text);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(5, true)]
    [InlineData(10, false)]
    [InlineData(11, false)]
    [InlineData(12, false)]
    [InlineData(99, true)]
    public void A_thread_is_opened_only_where_there_is_none(int channelType, bool opensThread)
    {
        var read = _messages.Read(Element(FakeEvents.Mention("1700000000000000001", "who?", channelType: channelType)))!;

        Assert.Equal(opensThread, DiscordAddress.Parse(read.ReplyAddress).OpensThread);
        Assert.Equal(opensThread ? "1700000000000000001" : FakeEvents.ChannelId, read.Conversation.Place);
    }

    [Fact]
    public void What_answers_the_bot_belongs_to_its_conversation_where_that_is_known_and_names_its_message_where_it_is_not()
    {
        var reply = FakeEvents.Mention("1700000000000000002", "and when?");
        reply["referenced_message"] = JsonNode.Parse("""{"id":"55","author":{"id":"1100000000000000001"}}""");
        var press = FakeEvents.Interaction("1900000000000000001", 3, new JsonObject { ["custom_id"] = "a:helpful:a1" });
        press["message"] = new JsonObject { ["id"] = "55" };

        Assert.Equal(("55", "55"), (_messages.Read(Element(reply))!.AnsweredMessageId, _interactions.Read(Element(press))!.Message!.AnsweredMessageId));
        _threads.Said("55", "1700000000000000001");
        foreach (var read in new[] { _messages.Read(Element(reply))!, _interactions.Read(Element(press))!.Message! })
            Assert.Equal(("1700000000000000001", null), (read.Conversation.Place, read.AnsweredMessageId));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData(null, true)]
    [InlineData("3", false)]
    [InlineData("0", false)]
    public void A_message_without_a_server_is_direct_unless_it_says_otherwise(string? channelType, bool isRead)
    {
        var message = FakeEvents.Message("1700000000000000001", "who?", FakeEvents.DirectChannelId, 1, isMention: false);
        message["channel_type"] = channelType is null ? null : JsonNode.Parse(channelType);

        Assert.Equal(isRead, _messages.Read(Element(message)) is not null);
    }

    [Theory]
    [InlineData("""{"custom_id":"a:helpful:a1","component_type":2}""", ButtonKind.Helpful, null)]
    [InlineData("""{"custom_id":"a:passages:a1"}""", ButtonKind.ShowPassages, null)]
    public void A_button_is_read(string data, ButtonKind kind, string? words)
    {
        var press = FakeEvents.Interaction("1900000000000000001", 3, JsonNode.Parse(data)!.AsObject());

        Assert.Equal(new ButtonAction(kind, "a1", words), _interactions.Read(Element(press))!.Message!.Button);
    }

    [Theory]
    [InlineData("""{"type":18,"component":{"type":4,"custom_id":"words","value":" and when? "}}""", "and when?")]
    [InlineData("""{"type":1,"components":[{"type":4,"custom_id":"words","value":"and when?"}]}""", "and when?")]
    [InlineData("""{"type":18,"component":{"type":4,"custom_id":"words","value":""}}""", null)]
    [InlineData("""{"type":18,"component":{"type":3,"custom_id":"words","values":["a"]}}""", null)]
    [InlineData("null", null)]
    public void A_form_is_read_as_new_and_as_old_clients_send_it(string component, string? words)
    {
        var submit = FakeEvents.Interaction("1900000000000000001", 5, new JsonObject { ["custom_id"] = "a:not-helpful:a1", ["components"] = new JsonArray(JsonNode.Parse(component)) });

        Assert.Equal(new ButtonAction(ButtonKind.NotHelpful, "a1", words), _interactions.Read(Element(submit))!.Message!.Button);
    }

    [Theory]
    [InlineData(1, "{}")]
    [InlineData(2, """{"name":"weather","type":1}""")]
    [InlineData(2, """{"name":"ask","type":1,"options":null}""")]
    [InlineData(2, """{"name":"Check against the documents","type":3}""")]
    [InlineData(3, """{"custom_id":"somebody-else"}""")]
    [InlineData(4, """{"name":"ask","type":1,"options":[{"name":"question","type":3,"value":"wh","focused":true}]}""")]
    [InlineData(5, """{"custom_id":null}""")]
    [InlineData(99, "{}")]
    public void What_is_none_of_ours_is_left_alone(int type, string data) =>
        Assert.Null(_interactions.Read(Element(FakeEvents.Interaction("1900000000000000001", type, JsonNode.Parse(data)!.AsObject()))));

    [Fact]
    public void A_message_is_checked_by_its_menu_with_its_words()
    {
        var check = FakeEvents.Interaction("1900000000000000001", 2, JsonNode.Parse(
            """{"name":"Check against the documents","type":3,"target_id":"5","resolved":{"messages":{"5":{"id":"5","content":"Envoys met in Riyadh."}}}}""")!.AsObject());
        var read = _interactions.Read(Element(check))!;

        Assert.Equal((MessageIntent.Check, "Envoys met in Riyadh.", true), (read.Message!.Intent, read.Message.Text, read.Message.IsPrivate));
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", read.Response.ToJsonString());
    }

    [Fact]
    public void A_moderators_command_is_said_in_words()
    {
        var command = FakeEvents.Interaction("1900000000000000001", 2, JsonNode.Parse(
            """{"name":"talkbot","type":1,"options":[{"type":1,"name":"documents","options":[{"type":4,"name":"page","value":2}]}]}""")!.AsObject());

        Assert.Equal(("documents 2", true), _interactions.Read(Element(command)) is { Message: { } said } ? (said.Text, said.IsPrivate) : default);
    }

    /// <summary>The event without each field, with null and nonsense in its place, and with fields that nobody knows yet.</summary>
    private static IEnumerable<(string Name, JsonElement Event)> Variations(Func<JsonObject> make, params string[] needed)
    {
        yield return ("as it is", Element(make()));
        var extended = make();
        extended["new_field"] = JsonNode.Parse("""{"id":[1,{"deep":null}]}""");
        yield return ("with a new field", Element(extended));
        foreach (var name in make().Select(field => field.Key).Except(needed).ToList())
        {
            // Without its server a message is a direct one, which this is not.
            if (name is "guild_id")
                continue;
            var without = make();
            without.Remove(name);
            yield return ($"without {name}", Element(without));
            var nothing = make();
            nothing[name] = null;
            yield return ($"{name} is null", Element(nothing));

            // Flags, kinds and what is said of a person's rights decide something.
            if (name is "flags" or "type" or "member" or "webhook_id" or "channel" or "context")
                continue;
            var odd = make();
            odd[name] = JsonNode.Parse("""[{"odd":1}]""");
            yield return ($"{name} is odd", Element(odd));
        }
    }

    private static JsonElement Element(JsonNode node) => JsonDocument.Parse(node.ToJsonString()).RootElement;
}
