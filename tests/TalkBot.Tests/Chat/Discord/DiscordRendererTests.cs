using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using TalkBot.Chat.Discord;
using TalkBot.Chat.Discord.Rendering;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Discord;

public partial class DiscordRendererTests
{
    private static readonly Provenance Provenance = new("extractive", new IndexInfo(1, 2, 3), 1, 1);

    [Fact]
    public void An_answer_gives_statements_sources_and_what_was_checked() => Assert.Equal(
        """
        The talks were held in Riyadh. [1]

        **Sources**
        [1] "The talks were held in Riyadh." — A \[new\] start, 18 February 2025, <https://news.example/talks>

        -# 1 of 1 quotations found word for word · index generation 1, 2 documents
        """,
        Content(Single(Answered("The talks were held in Riyadh.", "A [new] start", "https://news.example/talks"))));

    [Theory]
    [InlineData(3, "Hosts", "Talks, page 3, 18 February 2025")]
    [InlineData(null, "*Hosts* @everyone", "Talks, under “\\*Hosts\\* @\u200Beveryone”, 18 February 2025")]
    public void A_source_says_where_in_the_document_it_stands(int? page, string heading, string origin)
    {
        var excerpt = Citations("Four hours.", "Talks", null)[0].Excerpt with { Place = new Place(page, heading) };
        var answer = new Answer.Grounded([new Statement("Four hours.", null, [1])], [new Citation(1, excerpt)], Provenance);

        Assert.Contains($"[1] \"Four hours.\" — {origin}\n", Content(Single(new Reply.Answered(new string('a', 24), "?", answer))), StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_and_buttons_stand_on_the_last_part()
    {
        var parts = DiscordRenderer.Render(Answered(string.Join(' ', Enumerable.Repeat("The two sides agreed to meet again.", 80)), "Talks", null), isPrivate: false);

        Assert.True(parts.Count > 2);
        Assert.All(parts.SkipLast(1), part => Assert.Empty(part["components"]!.AsArray()));
        Assert.Single(parts[^1]["components"]!.AsArray());
        Assert.All(parts.SkipLast(1), part => Assert.Matches(@"again\.( \[1\])?$", Content(part)));
    }

    [Fact]
    public void What_is_not_found_has_no_source()
    {
        var content = Content(Single(new Reply.Answered("a", "?", new Answer.NotFound(ReasonCode.NoMatch, [], Provenance))));

        Assert.StartsWith("The documents do not say", content, StringComparison.Ordinal);
        Assert.Contains("no_match", content, StringComparison.Ordinal);
        Assert.DoesNotContain("Sources", content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("security/chat_markup.jsonl")]
    [InlineData("security/naughty_strings.jsonl")]
    [InlineData("security/unicode_smuggling.jsonl")]
    public void Hostile_text_is_shown_and_does_nothing(string file)
    {
        if (!SharedFiles.TryFind(file, out var path))
            Assert.Skip($"{file} is not beside the checkout.");
        foreach (var text in SharedFiles.ReadTexts(path))
        {
            var answered = Answered(text, text, text);
            var grounded = (Answer.Grounded)answered.Answer;
            Reply[] replies =
            [
                answered,
                answered with { Answer = grounded with { Statements = [new Statement("They met.", text, [1])], Disagreements = [new Disagreement(new DisagreeingSide(0, text), new DisagreeingSide(0, null))] } },
                answered with { Answer = new Answer.NotFound(ReasonCode.BelowThreshold, [grounded.Citations[0].Excerpt], Provenance) },
                answered with { Answer = new Answer.Unavailable(text) },
                new Reply.Notice([text]),
                new Reply.Passages(text, grounded.Citations),
                Checked(text, text),
            ];
            foreach (var part in replies.SelectMany(reply => DiscordRenderer.Render(reply, isPrivate: false)))
            {
                var content = Content(part);
                Assert.InRange(content.Length, 1, DiscordLimits.Content);
                Assert.DoesNotMatch(Ping(), content);
                Assert.DoesNotContain(Link().Matches(content), link => OutputGuard.Link(link.Value, DiscordLimits.Link) != OutputGuard.Link(text, DiscordLimits.Link));
                Assert.DoesNotContain(content, character => character is '\u202E' or '\u202D' or '\u2066' or '\u2067' or '\0' or '\u001B');
                Assert.True(IsWellFormed(content), text);
                Assert.Empty(part["allowed_mentions"]!["parse"]!.AsArray());
                Assert.Equal(DiscordPayload.NoPreviews, (int)part["flags"]!);
            }
        }
    }

    [Theory]
    [InlineData("**bold** _it_ ~s~ `c` ||x||", @"\*\*bold\*\* \_it\_ \~s\~ \`c\` \|\|x\|\|")]
    [InlineData("[x](https://evil.example)", "\\[x\\](https\u200B://evil.example)")]
    [InlineData("@everyone <@123>", "@\u200Beveryone \\<\u200B@123\\>")]
    [InlineData("# head", @"\# head")]
    [InlineData("- item", @"\- item")]
    [InlineData("1. item", @"1\. item")]
    [InlineData("discord.gg/abc", "discord\u200B.gg/abc")]
    [InlineData("Trump–Putin: 3.5% (2025)", "Trump–Putin: 3.5% (2025)")]
    public void Markup_is_shown_letter_by_letter(string text, string escaped) => Assert.Equal(escaped, DiscordText.Escape(text));

    [Fact]
    public void Pieces_hold_the_whole_text() =>
        Gen.String[Gen.Char["ab .!?\\*"], 0, 500].Sample(text =>
        {
            var pieces = MessageSplitter.Split([text], 60);
            Assert.All(pieces, piece => Assert.InRange(piece.Length, 0, 60));
            Assert.Equal(Letters(text), Letters(string.Concat(pieces)));
        });

    [Fact]
    public void A_button_is_read_back_as_it_was_made() =>
        Assert.All(Enum.GetValues<ButtonKind>(), kind => Assert.Equal(new ButtonAction(kind, "abc", "w"), DiscordButtons.Parse(DiscordButtons.IdOf(kind, "abc"), "w")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a:helpful")]
    [InlineData("a:0:abc")]
    [InlineData("b:helpful:abc")]
    [InlineData("a:helpful:")]
    public void No_other_button_is_ours(string? customId) => Assert.Null(DiscordButtons.Parse(customId, words: null));

    private static JsonObject Single(Reply reply) => Assert.Single(DiscordRenderer.Render(reply, isPrivate: false));

    private static string Content(JsonObject payload) => payload["content"]!.GetValue<string>();

    private static string Letters(string text) => new([.. text.Where(character => character is not (' ' or '\n'))]);

    private static Reply.Answered Answered(string text, string title, string? source) =>
        new(new string('a', 24), "?", new Answer.Grounded([new Statement(text, null, [1])], Citations(text, title, source), Provenance));

    private static IReadOnlyList<Citation> Citations(string text, string title, string? source) =>
        [new Citation(1, new Excerpt("doc", title, source, new DateOnly(2025, 2, 18), new TextSpan(0, text.Length), text))];

    private static Reply.Checked Checked(string text, string title) => new(new CheckedText(
        [new CheckedClaim(text, ClaimVerdict.Supported, 1, [Citations(text, title, null)[0].Excerpt])], [text], new IndexInfo(1, 2, 3)));

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && (i + 1 == text.Length || !char.IsLowSurrogate(text[++i])))
                return false;
            if (char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1])))
                return false;
        }

        return true;
    }

    [GeneratedRegex("@(everyone|here)|<(@|#|/|t:|a?:)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Ping();

    [GeneratedRegex(@"[a-z]+://[^\s>]+|discord\.gg/", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Link();
}
