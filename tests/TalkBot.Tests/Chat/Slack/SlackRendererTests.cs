using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using TalkBot.Chat.Slack;
using TalkBot.Chat.Slack.Rendering;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;
using TalkBot.Testing.Slack;

namespace TalkBot.Tests.Chat.Slack;

public partial class SlackRendererTests
{
    private const string Place = "C0GENERAL1/1795369011.000100";

    private static readonly Provenance Provenance = new("extractive", new IndexInfo(1, 2, 3), 1, 1);
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Goldens => ["grounded", "private", "disagreeing", "not-found", "unavailable", "checked", "passages", "notice", "confirmation", "home"];

    [Theory]
    [MemberData(nameof(Goldens))]
    public void A_payload_is_as_it_was_agreed(string name)
    {
        var file = Path.Combine(Repository.Root, "tests", "TalkBot.Tests", "Chat", "Slack", "Golden", $"{name}.json");

        Assert.Equal(File.ReadAllText(file).TrimEnd(), PayloadOf(name).ToJsonString(Indented));
    }

    [Theory]
    [InlineData(3, "Hosts", "Talks, page 3, 18 February 2025")]
    [InlineData(null, "Hosts", "Talks, under “Hosts”, 18 February 2025")]
    public void A_source_says_where_in_the_document_it_stands(int? page, string heading, string origin)
    {
        var excerpt = Citations("Four hours.", "Talks", null)[0].Excerpt with { Place = new Core.Knowledge.Place(page, heading) };
        var answer = new Answer.Grounded([new Statement("Four hours.", null, [1])], [new Citation(1, excerpt)], Provenance);
        var part = Assert.Single(SlackRenderer.Render(new Reply.Answered(new string('a', 24), "?", answer), Place, isPrivate: false));

        Assert.Contains($"\"Four hours.\" — {origin}", Markdown(part), StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_and_buttons_stand_on_the_last_part()
    {
        var parts = SlackRenderer.Render(Answered(string.Join(' ', Enumerable.Repeat("The two sides agreed to meet again.", 800)), "Talks", null), Place, isPrivate: false);

        Assert.True(parts.Count > 2);
        Assert.All(parts.SkipLast(1), part => Assert.Equal(["markdown"], Types(part)));
        Assert.Equal(["markdown", "context", "context_actions", "actions"], Types(parts[^1]));
        Assert.All(parts.SkipLast(1), part => Assert.Matches(@"again\.""?( \[1\])?$", Markdown(part)));
    }

    [Fact]
    public void No_payload_exceeds_a_limit_whatever_the_text() =>
        Gen.Select(Gen.OneOf(Gen.String[0, 4000], Gen.String[Gen.Char["&<>*_`[]\\:. a\n"], 0, 4000]), Gen.String[0, 600], Gen.String[0, 3000]).Sample((text, title, source) =>
        {
            Reply[] replies = [Answered(text, title, source), NotFound(text, title), Checked(text, title), new Reply.Passages(text, Citations(text, title, source)), new Reply.Notice([text, title])];
            foreach (var part in replies.SelectMany(reply => SlackRenderer.Render(reply, Place, isPrivate: true)))
                AssertWithinLimits(part);
            Assert.Null(BlockRules.FindMistakeInView(HomeView.Render(new Reply.Notice([text, title]))));
            Assert.InRange((SlackMessages.Echo(text)?["text"]?.GetValue<string>() ?? "").Length, 0, SlackLimits.Text);
        });

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
            Reply[] replies = [Answered(text, text, text), NotFound(text, text), Checked(text, text), new Reply.Passages(text, Citations(text, text, text)), new Reply.Notice([text])];
            foreach (var part in replies.SelectMany(reply => SlackRenderer.Render(reply, Place, isPrivate: false)).Append(HomeView.Render(new Reply.Notice([text]))))
            {
                AssertWithinLimits(part);
                Assert.All(Marked(part), shown => AssertHarmless(shown, text));
                if (part["type"] is null)
                    Assert.Equal((false, false), ((bool)part["unfurl_links"]!, (bool)part["unfurl_media"]!));
            }
        }
    }

    [Fact]
    public void What_only_looks_like_an_entity_is_shown_as_typed()
    {
        Assert.Equal("&amp;lt;!channel&amp;gt;", Dialect.Markdown.Escape("&lt;!channel&gt;"));
        Assert.Equal("&amp;amp;lt;", Dialect.Mrkdwn.Escape("&amp;lt;"));
    }

    [Theory]
    [InlineData("**bold** _it_ ~s~ `c` [x](y)", "\\*\\*bold\\*\\* \\_it\\_ \\~s\\~ \\`c\\` \\[x\\]\u200B(y)", "*\u200B*\u200Bbold*\u200B*\u200B _\u200Bit_\u200B ~\u200Bs~\u200B ˋcˋ [x]\u200B(y)")]
    [InlineData("<!channel> <@U1> @here", "&lt;!channel&gt; &lt;@U1&gt; @\u200Bhere", "&lt;!channel&gt; &lt;@U1&gt; @\u200Bhere")]
    [InlineData("https://evil.example/x apnews.com", "https:\u200B//evil\u200B.example/x apnews\u200B.com", "https:\u200B//evil\u200B.example/x apnews\u200B.com")]
    [InlineData(":joy: 12:30", ":\u200Bjoy: 12:30", ":\u200Bjoy: 12:30")]
    [InlineData("> quoted", "\u200B&gt; quoted", "\u200B&gt; quoted")]
    [InlineData("# head", "\u200B# head", "\u200B# head")]
    [InlineData("1. item", "\u200B1. item", "\u200B1. item")]
    [InlineData("Trump–Putin: 3.5% (2025), U.S. & Russia", "Trump–Putin: 3.5% (2025), U.S. &amp; Russia", "Trump–Putin: 3.5% (2025), U.S. &amp; Russia")]
    public void Markup_is_shown_letter_by_letter(string text, string markdown, string mrkdwn) =>
        Assert.Equal((markdown, mrkdwn), (Dialect.Markdown.Escape(text), Dialect.Mrkdwn.Escape(text)));

    [Theory]
    [InlineData("https://news.example/a(b)?c=1&d=2", "[news.example](https://news.example/a%28b%29?c=1&d=2)", "<https://news.example/a(b)?c=1&amp;d=2|news.example>")]
    [InlineData("https://xn--mnchen-3ya.example/", "[xn--mnchen-3ya.example](https://xn--mnchen-3ya.example/)", "<https://xn--mnchen-3ya.example/|xn--mnchen-3ya.example>")]
    public void A_link_shows_where_it_leads(string address, string markdown, string mrkdwn) =>
        Assert.Equal((markdown, mrkdwn), (Dialect.Markdown.Link(address), Dialect.Mrkdwn.Link(address)));

    [Fact]
    public void Pieces_hold_the_whole_text() =>
        Gen.String[Gen.Char["ab .!?\\*&<"], 0, 9000].Sample(text =>
        {
            var pieces = Line.Pieces(text);
            Assert.All(pieces, piece => Assert.InRange(piece.Length, 0, Line.Most));
            Assert.Equal(Letters(Dialect.Markdown.Escape(text)), Letters(string.Concat(pieces.Select(piece => piece.Markdown))));
        });

    [Fact]
    public void A_button_is_read_back_as_it_was_made() => Assert.All(
        Enum.GetValues<ButtonKind>(), kind => Assert.Equal((new ButtonAction(kind, "abc"), "C1/1.1:x"), SlackButtons.Parse(SlackButtons.ValueOf(kind, "abc", "C1/1.1:x"))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a:helpful:abc")]
    [InlineData("a:0:abc:C1/1.1")]
    [InlineData("b:helpful:abc:C1/1.1")]
    [InlineData("a:helpful::C1/1.1")]
    [InlineData("a:helpful:abc:")]
    public void No_other_button_is_ours(string? value) => Assert.Null(SlackButtons.Parse(value));

    private static JsonObject PayloadOf(string name) => name switch
    {
        "grounded" => Single(Answered("The talks were held in Riyadh.", "A [new] start", "https://news.example/talks?a=1&b=2")),
        "private" => Single(Answered("The talks were held in Riyadh.", "Talks", "apnews.com"), isPrivate: true),
        "disagreeing" => Single(new Reply.Answered(new string('a', 24), "?", new Answer.Grounded(
            [new Statement("Ten people came.", "Rubio", [1]), new Statement("Nobody came.", null, [2])],
            [.. Citations("Ten people came.", "Talks", null), new Citation(2, new Excerpt("other", "Another view", null, null, new TextSpan(0, 12), "Nobody came."))],
            Provenance)
        {
            Disagreements = [new Disagreement(new DisagreeingSide(0, "Rubio"), new DisagreeingSide(1, null))],
        })),
        "not-found" => Single(NotFound("Nothing was said of it.", "Talks")),
        "unavailable" => Single(new Reply.Answered("a", "?", new Answer.Unavailable("The documents are being read; please ask again in a minute."))),
        "checked" => Single(Checked("Sanctions < 5 were lifted.", "Talks")),
        "passages" => Single(new Reply.Passages("?", Citations("The talks were held in Riyadh.", "Talks", null))),
        "notice" => Single(new Reply.Notice(["Done: index generation 2.", "Not read: a_b.pdf (no text)"])),
        "confirmation" => Single(new Reply.Confirmation(new string('c', 24), ["I will delete it.", "It cannot be undone."], "Delete my data"), isPrivate: true),
        "home" => HomeView.Render(new Reply.Notice(["I answer questions from the documents I was given."])),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static JsonObject Single(Reply reply, bool isPrivate = false) => Assert.Single(SlackRenderer.Render(reply, Place, isPrivate));

    internal static void AssertWithinLimits(JsonObject part)
    {
        if (part["type"] is not null)
        {
            Assert.Null(BlockRules.FindMistakeInView(part));
            return;
        }

        Assert.Null(BlockRules.FindMistake(SlackBody.New(part), knowsNewBlocks: true));
        Assert.Null(BlockRules.FindMistake(SlackBody.Simple(part), knowsNewBlocks: false));
        Assert.InRange(part["text"]!.GetValue<string>().Length, 1, SlackLimits.Text);
        Assert.False(SlackBody.Text(part).ContainsKey("blocks"));
    }

    /// <summary>All text that Slack reads as markup.</summary>
    internal static IEnumerable<string> Marked(JsonNode? node, string? type = null) => node switch
    {
        JsonObject fields => fields.SelectMany(field => field.Key is "url" or "value" or "action_id" ? [] : Marked(field.Value, (string?)fields["type"])),
        JsonArray items => items.SelectMany(item => Marked(item)),
        JsonValue value when type is null or "markdown" or "mrkdwn" && value.TryGetValue<string>(out _) => value.TryGetValue<string>(out var text) ? [text] : [],
        _ => [],
    };

    internal static void AssertHarmless(string shown, string text)
    {
        Assert.DoesNotMatch(Ping(), shown);
        var link = OutputGuard.Link(text, SlackLimits.Link);

        // Its own name as its origin is what a cited document may show.
        var rest = link is null ? shown.Replace($", {text}", "", StringComparison.Ordinal) : shown.Replace(Dialect.Markdown.Link(link), "", StringComparison.Ordinal).Replace(Dialect.Mrkdwn.Link(link), "", StringComparison.Ordinal);
        Assert.DoesNotContain("](", rest, StringComparison.Ordinal);
        Assert.DoesNotMatch(AutomaticLink(), rest);
        Assert.DoesNotContain(shown, character => character is '\u202E' or '\u202D' or '\u2066' or '\u2067' or '\0' or '\u001B');
        Assert.True(IsWellFormed(shown), text);
    }

    private static string[] Types(JsonObject part) => [.. part["blocks"]!.AsArray().Select(block => (string)block!["type"]!)];

    private static string Markdown(JsonObject part) => part["blocks"]![0]!["text"]!.GetValue<string>();

    private static string Letters(string text) => new([.. text.Where(character => character is not (' ' or '\n' or '\u200B'))]);

    private static Reply.Answered Answered(string text, string title, string? source) =>
        new(new string('a', 24), "?", new Answer.Grounded([new Statement(text, null, [1])], Citations(text, title, source), Provenance));

    private static Reply.Answered NotFound(string text, string title) =>
        new(new string('a', 24), "?", new Answer.NotFound(ReasonCode.BelowThreshold, [Citations(text, title, null)[0].Excerpt], Provenance));

    private static IReadOnlyList<Citation> Citations(string text, string title, string? source) =>
        [new Citation(1, new Excerpt("doc", title, source, new DateOnly(2025, 2, 18), new TextSpan(0, text.Length), text))];

    private static Reply.Checked Checked(string text, string title) => new(new CheckedText(
        [new CheckedClaim(text, ClaimVerdict.Supported, 1, [Citations(text, title, null)[0].Excerpt])], [text], new IndexInfo(1, 2, 3)));

    private static bool IsWellFormed(string text)
    {
        try
        {
            _ = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetByteCount(text);
            return true;
        }
        catch (System.Text.EncoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex("@(everyone|here|channel)|<[@#!]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Ping();

    [GeneratedRegex(@"[a-z]+://|<[a-z]+:|[a-z0-9]\.[a-z]{2,}", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex AutomaticLink();
}
