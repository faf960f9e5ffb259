using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Discord.Receiving;
using TalkBot.Chat.Discord.Rendering;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>Hostile words as a question, a command, a text to check and a person's name: one reply, in which they do nothing.</summary>
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
        var bot = new Conversing(draft: Draft.Decline(ReasonCode.NoMatch));
        var identity = new BotIdentity();
        identity.Restore(FakeEvents.BotId, FakeEvents.BotId);
        var threads = new ThreadBook();
        var (messages, interactions) = (new MessageReader(identity, threads, new MemoryChannels(), new FakeTimeProvider()), new InteractionReader(threads, new FakeTimeProvider()));
        var texts = SharedFiles.ReadTexts(path).ToList();
        List<Reply> replies = [];
        foreach (var text in texts)
        {
            IncomingMessage?[] heard =
            [
                messages.Read(Element(Named(FakeEvents.Mention("1700000000000000001", text), text))),
                interactions.Read(Element(FakeEvents.Ask("1900000000000000001", text)))?.Message,
                interactions.Read(Element(FakeEvents.Submit("1900000000000000002", "a:follow-up:a1", text)))?.Message,
                interactions.Read(Element(Check(text)))?.Message,
            ];
            foreach (var message in heard)
            {
                // Half a surrogate pair is no text that Discord could send: such an option is no question.
                if (message is null)
                {
                    Assert.False(IsWellFormed(text), text);
                    continue;
                }

                var reply = (await bot.HearAsync(message)).Reply;
                replies.Add(reply);
                var payloads = DiscordRenderer.Render(reply, message.IsPrivate);
                Assert.NotEmpty(payloads);
                Assert.All(payloads, payload => Assert.DoesNotContain("@everyone", (string)payload["content"]!, StringComparison.OrdinalIgnoreCase));
                Assert.InRange(ThreadName.Of(message.Text).Length, 1, 100);
                Assert.DoesNotContain(ThreadName.Of(message.Text), char.IsControl);
            }
        }

        Assert.Contains(replies, reply => reply is Reply.Answered);
        Assert.Contains(replies, reply => reply is Reply.Checked);
    }

    private static JsonObject Named(JsonObject message, string name)
    {
        message["author"]!["username"] = name;
        message["author"]!["global_name"] = name;
        return message;
    }

    private static JsonObject Check(string text) => FakeEvents.Interaction("1900000000000000003", 2, new JsonObject
    {
        ["name"] = "Check against the documents",
        ["type"] = 3,
        ["target_id"] = "5",
        ["resolved"] = new JsonObject { ["messages"] = new JsonObject { ["5"] = new JsonObject { ["id"] = "5", ["content"] = text } } },
    });

    /// <summary>As it comes over the wire, lone surrogates escaped.</summary>
    private static JsonElement Element(JsonNode node) => JsonDocument.Parse(node.ToJsonString()).RootElement;

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar) || text.Contains('\uFFFD', StringComparison.Ordinal);
}
