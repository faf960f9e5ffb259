using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using TalkBot.Chat.Discord;
using TalkBot.Chat.Discord.Commands;
using TalkBot.Chat.Discord.Rendering;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>Nothing that is sent is larger than Discord takes, whatever was asked and whatever stands in the documents.</summary>
public partial class DiscordLimitTests
{
    private static readonly Provenance Provenance = new("extractive", new IndexInfo(int.MaxValue, int.MaxValue, 3), 24, 24);

    /// <summary>Words, letters without end, markup and what is written with two characters, from nothing to far beyond a message.</summary>
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char["ab .!?\n"], 0, 5000],
        Gen.String[Gen.Char["*_`~|<>[]@#\\\"-"], 0, 3000],
        Gen.String[0, 500],
        Gen.Int[0, 4000].Select(length => string.Concat(Enumerable.Repeat("😀", length))),
        Gen.Int[0, 6000].Select(length => new string('a', length)));

    private static readonly Gen<string?> Source = Gen.OneOf(
        Gen.Const((string?)null), Text.Select(text => (string?)text), Gen.Int[0, 700].Select(length => (string?)$"https://news.example/{new string('a', length)}"));

    [Fact]
    public void No_payload_exceeds_a_limit_and_none_cuts_a_link_or_a_mark()
    {
        var (parts, most) = (0, 0);
        Gen.Select(Text, Text, Source, Gen.Int[1, 24]).Sample((text, title, source, count) =>
        {
            foreach (var reply in Replies(text, title, source, count))
            {
                var payloads = DiscordRenderer.Render(reply, isPrivate: true);
                foreach (var payload in payloads)
                    AssertFits(payload);
                Interlocked.Add(ref parts, payloads.Count);
                InterlockedMax(ref most, payloads.Count);
            }

            Assert.InRange(ThreadName.Of(text).Length, 1, DiscordLimits.ThreadName);
        }, iter: 100);

        // Else nothing was tried that has to be cut.
        Assert.InRange(most, 10, int.MaxValue);
        Assert.InRange(parts, 1000, int.MaxValue);
    }

    [Fact]
    public void Forms_stay_within_their_limits() => Assert.All(Enum.GetValues<ButtonKind>().Where(DiscordButtons.HasForm), kind =>
    {
        var form = DiscordButtons.Form(new ButtonAction(kind, new string('f', 24)));
        var label = Assert.Single(form["components"]!.AsArray())!;

        Assert.InRange(((string)form["custom_id"]!).Length, 1, DiscordLimits.CustomId);
        Assert.InRange(((string)form["title"]!).Length, 1, DiscordLimits.ModalTitle);
        Assert.InRange(((string)label["label"]!).Length, 1, DiscordLimits.ModalTitle);
        Assert.InRange((int)label["component"]!["max_length"]!, 1, DiscordLimits.TextInput);
    });

    [Fact]
    public void Commands_stay_within_their_limits()
    {
        var commands = DiscordCommands.All();
        foreach (var named in commands.SelectMany(command => Named(command!.AsObject())))
        {
            var (name, type, isTop) = ((string)named.Node["name"]!, (int)named.Node["type"]!, named.IsTop);
            Assert.InRange(name.Length, 1, 32);
            if (isTop && type != 1)
                continue;
            Assert.Matches("^[-_'\\p{Ll}\\p{N}]{1,32}$", name);
            Assert.InRange(((string)named.Node["description"]!).Length, 1, 100);
        }

        Assert.All(commands, command => Assert.InRange(command!.ToJsonString().Length, 1, 8000));
        Assert.All(commands, command => Assert.InRange(command!["options"]?.AsArray().Count ?? 0, 0, 25));

        static IEnumerable<(JsonObject Node, bool IsTop)> Named(JsonObject command) =>
            [(command, true), .. Options(command), .. Options(command).SelectMany(option => Options(option.Node))];

        static IEnumerable<(JsonObject Node, bool IsTop)> Options(JsonObject node) => (node["options"]?.AsArray() ?? []).Select(option => (option!.AsObject(), false));
    }

    private static IEnumerable<Reply> Replies(string text, string title, string? source, int count)
    {
        var citations = Enumerable.Range(1, count).Select(number => new Citation(number, new Excerpt("doc", title, source, new DateOnly(2025, 2, 18), new TextSpan(0, text.Length), text))).ToList();
        var statements = citations.Select(citation => new Statement(text, title, [citation.Number, 1])).ToList();
        var grounded = new Answer.Grounded(statements, citations, Provenance) { Disagreements = [new Disagreement(new DisagreeingSide(0, title), new DisagreeingSide(count - 1, null))] };
        var id = new string('a', 24);
        return
        [
            new Reply.Answered(id, text, grounded),
            new Reply.Answered(id, text, new Answer.NotFound(ReasonCode.BelowThreshold, [citations[0].Excerpt, citations[^1].Excerpt], Provenance)),
            new Reply.Answered(id, text, new Answer.Unavailable(text)),
            new Reply.Checked(new CheckedText([new CheckedClaim(text, ClaimVerdict.Contradicted, 1, [citations[0].Excerpt])], [text, title], Provenance.Index)) { NotRead = count },
            new Reply.Passages(text, citations),
            new Reply.Notice([text, title, ""]),
        ];
    }

    private static void AssertFits(JsonObject payload)
    {
        var content = (string)payload["content"]!;
        Assert.InRange(content.Length, 1, DiscordLimits.Content);
        Assert.False(string.IsNullOrWhiteSpace(content));
        Assert.DoesNotMatch(CutLink(), content);
        Assert.DoesNotMatch(CutMark(), content);
        Assert.False(char.IsHighSurrogate(content[^1]) || char.IsLowSurrogate(content[0]));
        var rows = payload["components"]!.AsArray();
        Assert.InRange(rows.Count, 0, 5);
        foreach (var buttons in rows.Select(row => row!["components"]!.AsArray()))
        {
            Assert.InRange(buttons.Count, 1, DiscordLimits.RowButtons);
            Assert.All(buttons, button => Assert.InRange(((string)button!["custom_id"]!).Length, 1, DiscordLimits.CustomId));
            Assert.All(buttons, button => Assert.InRange(((string)button!["label"]!).Length, 1, DiscordLimits.ButtonLabel));
            Assert.Equal(buttons.Count, buttons.Select(button => (string)button!["custom_id"]!).Distinct().Count());
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }

    /// <summary>The beginning of a link without its end.</summary>
    [GeneratedRegex(@"(?<!\\)<https?://[^>]*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CutLink();

    /// <summary>A mark that begins and does not end: what comes from outside has a backslash before its brackets.</summary>
    [GeneratedRegex(@"(?<!\\)\[\d*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CutMark();
}
