using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Slack.Rendering;
using TalkBot.Chat.Transport;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Testing;
using TalkBot.Testing.Slack;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>Hostile words as a question, a command and a text to check, escaped as Slack does it and as they are: one reply, in which they do nothing.</summary>
public class HostileQuestionTests
{
    [Theory]
    [InlineData("security/chat_markup.jsonl")]
    [InlineData("security/naughty_strings.jsonl")]
    [InlineData("security/unicode_smuggling.jsonl")]
    public async Task Whatever_is_asked_gets_one_reply(string file)
    {
        if (!SharedFiles.TryFind(file, out var path))
            Assert.Skip($"{file} is not beside the checkout.");
        await using var slack = await FakeSlack.StartAsync();
        var bot = new Conversing(draft: Draft.Decline(ReasonCode.NoMatch), platform: Platform.Slack);
        var time = new FakeTimeProvider();
        var identity = new BotIdentity();
        using var threads = new ThreadBook(new MemorySessionStore(), time, NullLogger<ThreadBook>.Instance);
        var (messages, commands, interactions) = (new MessageReader(identity, threads, new MemoryChannels(), time), new CommandReader(time), new InteractionReader(time));
        var texts = SharedFiles.ReadTexts(path).SelectMany(text => (string[])[text, Escaped(text)]).Distinct().ToList();
        List<Reply> replies = [];
        foreach (var text in texts)
        {
            var mention = Element(FakeSlackEvents.Event(slack, FakeSlackEvents.Message("app_mention", slack.NextTs(), $"<@{FakeSlackEvents.BotUserId}> {text}", "C1", null, FakeSlackEvents.PersonId, null)));
            IncomingMessage?[] heard =
            [
                messages.Read(mention, mention.Get("event")!.Value)?.Message,
                commands.Read(Element(FakeSlackEvents.Command(slack, "/ask", text))),
                interactions.Read(Element(FakeSlackEvents.Shortcut(slack, InteractionReader.Check, text)))?.Message,
            ];
            foreach (var message in heard)
            {
                // Half a character is no text that Slack could send.
                if (message is null)
                {
                    Assert.False(IsWellFormed(text), text);
                    continue;
                }

                var reply = (await bot.HearAsync(OfAMember(message))).Reply;
                replies.Add(reply);
                var payloads = SlackRenderer.Render(reply, "C1/1.1", message.IsPrivate);
                Assert.NotEmpty(payloads);
                Assert.All(payloads, SlackRendererTests.AssertWithinLimits);
                Assert.All(payloads.SelectMany(payload => SlackRendererTests.Marked(payload)), shown => SlackRendererTests.AssertHarmless(shown, text));
            }
        }

        Assert.Contains(replies, reply => reply is Reply.Answered);
        Assert.Contains(replies, reply => reply is Reply.Checked);
    }

    /// <summary>Slack is asked who somebody is when their message is handled; a stranger would be told nothing.</summary>
    private static IncomingMessage OfAMember(IncomingMessage message) =>
        message with { Author = message.Author with { Facts = message.Author.Facts with { IsMember = true, IsGuest = false, IsExternal = false } } };

    /// <summary>"Formatting text for app surfaces": the three characters that Slack escapes.</summary>
    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static JsonElement Element(JsonNode node) => JsonDocument.Parse(node.ToJsonString()).RootElement;

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar) || text.Contains('\uFFFD', StringComparison.Ordinal);
}
