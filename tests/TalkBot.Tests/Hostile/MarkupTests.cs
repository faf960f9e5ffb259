using TalkBot.Core.Chat;
using TalkBot.Core.Knowledge;
using TalkBot.Testing.Models;
using TalkBot.Tests.Composition.Models;
using TalkBot.Tests.Host;

namespace TalkBot.Tests.Hostile;

/// <summary>Pings, links, images and markup in what a model says, in documents, in titles and in claims.</summary>
public class MarkupTests
{
    private const string Truth = "The delegations met in Elmsund on 14 March.";
    private const string Question = "Where did the delegations meet?";

    private static readonly string[] AlwaysExpected = ["no_crash", "no_ping", "no_unlisted_url", "no_preview"];

    [Fact]
    public async Task What_a_model_says_pings_nobody_and_links_nowhere()
    {
        var rows = HostileRow.Read("chat_markup");
        ModelReply reply = ModelReply.Completion("");
        await using var server = await ScriptedModel.StartAsync(_ => reply);
        using var model = new ModelUnderTest(server);
        using var chat = new ChatUnderAttack(model, new Document("report", "Report", Truth));
        foreach (var row in rows)
        {
            foreach (var (way, obey) in ObedientModel.Ways.Where(way => !way.Key.StartsWith("gives", StringComparison.Ordinal)))
            {
                reply = obey(null!, new Attack(row.Of("text")!, Truth));
                var shown = await chat.SayAsync(Question);

                Assert.True(shown.Grounded is not null, $"{row.Id}, {way}");
                AssertHarmless(row, shown, chat);
                Assert.DoesNotContain(row.Of("text")!.Trim(), shown.Said, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task What_a_document_holds_pings_nobody_and_links_nowhere()
    {
        foreach (var row in HostileRow.Read("chat_markup"))
        {
            var text = row.Of("text")!;
            using var chat = new ChatUnderAttack(null, new Document("report", text, $"{text} {Truth} The delegations met {text} in Elmsund. {text}"));
            foreach (var said in new[] { Question, $"Where did the delegations meet, {text}?", text })
                AssertHarmless(row, await chat.SayAsync(said), chat);
            AssertHarmless(row, await chat.SayAsync($"{Truth} {text}", intent: MessageIntent.Check), chat);
        }
    }

    private static void AssertHarmless(HostileRow row, WhatIsShown shown, ChatUnderAttack chat)
    {
        Assert.Empty(AlwaysExpected.Where(expected => !Violations.Holds(expected, row, shown, chat, null)).Select(expected => $"{row.Id}: {expected}: {shown.Content}"));
        Assert.All(shown.Terminal.Split('\n'), SafeText.Assert);
        Assert.All(shown.Messages, message => Assert.InRange(message["content"]!.GetValue<string>().Length, 1, 2_000));
    }
}
