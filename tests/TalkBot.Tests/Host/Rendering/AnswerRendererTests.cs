using CsCheck;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Rendering;
using TalkBot.Testing;

namespace TalkBot.Tests.Host.Rendering;

public class AnswerRendererTests
{
    [Fact]
    public void Quoted_sentences_are_shown_once_and_share_a_line_for_their_source() => Assert.Equal(
        """
        "Rubio led the U.S. side." [1]

        "The talks were held in Riyadh." [2]

        Sources
        [1] [2] Talks in Riyadh, 18 February 2025, example.org

        2 of 2 quotations found word for word · index generation 3, 1 document

        """,
        Render(Some.Quoting("Rubio led the U.S. side.", "The talks were held in Riyadh.")));

    [Fact]
    public void A_sentence_in_the_bots_words_is_followed_by_the_exact_quotation() => Assert.Equal(
        """
        [Rubio] He met Lavrov. [1]

        Sources
        [1] "He met Lavrov." — Talks in Riyadh, 18 February 2025, example.org

        1 of 1 quotations found word for word · index generation 3, 1 document

        """,
        Render(Some.Saying([new Statement("[Rubio] He met Lavrov.", null, [1])], "He met Lavrov.")));

    [Fact]
    public void Each_quotation_of_a_statement_has_its_own_mark() => Assert.StartsWith(
        "\"Rubio led the U.S. side.\" [1] \"He met Lavrov.\" [2]\n",
        Render(Some.Saying([new Statement("Rubio led the U.S. side. He met Lavrov.", null, [1, 2])], "Rubio led the U.S. side.", "He met Lavrov.")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("The Kremlin", "The Kremlin, as reported: \"Moscow denied that a date was set.\" [1]\n")]
    [InlineData("Moscow", "\"Moscow denied that a date was set.\" [1]\n")]
    public void A_speaker_is_named_where_the_sentence_does_not(string speaker, string expected) => Assert.StartsWith(
        expected,
        Render(Some.Saying([new Statement("Moscow denied that a date was set.", speaker, [1])], "Moscow denied that a date was set.")),
        StringComparison.Ordinal);

    [Fact]
    public void Lines_are_wrapped_between_words_and_indented() => Assert.Equal(
        """
        "The talks were held in
        Riyadh. Rubio led the U.S.
        side." [1]

        Sources
        [1] Talks in Riyadh, 18
            February 2025,
            example.org

        1 of 1 quotations found
        word for word · index
        generation 3, 1 document

        """,
        Render(Some.Quoting("The talks were held in Riyadh. Rubio led the U.S. side."), width: 26));

    [Fact]
    public void A_citation_mark_goes_to_the_next_line_with_its_word() => Assert.StartsWith(
        "\"Rubio led the U.S.\nside.\" [1]\n",
        Render(Some.Quoting("Rubio led the U.S. side."), width: 26),
        StringComparison.Ordinal);

    [Fact]
    public void No_answer_comes_with_its_reason_and_the_nearest_passages() => Assert.Equal(
        """
        The documents do not say: some passages touch this question, but none answers it. (below_threshold)

        Nearest passages (not an answer):
          · "He met Lavrov." — Talks in Riyadh, 18 February 2025, example.org

        index generation 3, 1 document

        """,
        Render(Some.Declining(ReasonCode.BelowThreshold, "He met Lavrov.")));

    [Theory]
    [InlineData(ReasonCode.NoMatch, "(no_match)")]
    [InlineData(ReasonCode.BelowThreshold, "(below_threshold)")]
    [InlineData(ReasonCode.QuoteFailed, "(quote_failed)")]
    public void Every_reason_is_one_sentence_and_a_code(ReasonCode reason, string code)
    {
        var first = Render(Some.Declining(reason)).Split('\n')[0];

        Assert.StartsWith("The documents do not say", first, StringComparison.Ordinal);
        Assert.EndsWith(". " + code, first, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_talk_says_what_the_bot_can_do_with_two_examples()
    {
        var lines = Render(Some.Declining(ReasonCode.SmallTalk)).TrimEnd().Split('\n');

        Assert.Equal(AnswerText.SmallTalk, lines[0]);
        Assert.Equal(2, lines.Count(line => line.EndsWith('?')));
    }

    [Fact]
    public void Asked_for_the_sources_each_quotation_is_given_in_full() => Assert.Equal(
        """
        [1] "Rubio led the U.S. side." — Talks in Riyadh, 18 February 2025, example.org

        """,
        TerminalRecorder.Render(AnswerRenderer.Sources(Some.Quoting("Rubio led the U.S. side."), "?")));

    [Fact]
    public void Statements_that_differ_stand_side_by_side_with_who_says_so_and_where() => Assert.Contains(
        """
        The accounts differ:
          · Norvania, Talks in Riyadh, 18 February 2025, example.org: Rubio led the U.S. side. [1]
          · Talks in Riyadh, 18 February 2025, example.org: Moscow denied that a date was set. [2]

        Sources
        """,
        Render(Some.Differing()),
        StringComparison.Ordinal);

    [Fact]
    public void The_newest_source_is_dated() => Assert.Contains(
        "1 of 1 quotations found word for word · newest source 18 February 2025 · index generation 3",
        Render(Some.Quoting("Rubio led the U.S. side.") with { Provenance = Some.Provenance(1) with { NewestSource = new DateOnly(2025, 2, 18) } }),
        StringComparison.Ordinal);

    [Fact]
    public void The_questions_words_stand_out_where_a_person_looks() => Assert.Contains(
        "The \u001b[1;4mtalks\u001b[0m were held",
        TerminalRecorder.RenderStyled(AnswerRenderer.Render(Some.Quoting("The talks were held in Riyadh."), "Who led the talk?")),
        StringComparison.Ordinal);

    [Fact]
    public void Markup_in_a_document_is_shown_as_it_stands()
    {
        var document = new Document("d", "[bold]Title[/] [1]", "[red]See [1][/] and [link=x]this[/].");
        var excerpt = Some.Excerpt(document.Text, document);
        var answer = new Answer.Grounded([new Statement(document.Text, null, [1])], [new Citation(1, excerpt)], Some.Provenance(1));

        var shown = Render(answer);

        Assert.Contains("\"[red]See [1][/] and [link=x]this[/].\" [1]", shown, StringComparison.Ordinal);
        Assert.Contains("[1] [bold]Title[/] [1]", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("security/naughty_strings.jsonl")]
    [InlineData("security/unicode_smuggling.jsonl")]
    [InlineData("security/chat_markup.jsonl")]
    public void Hostile_documents_and_questions_are_rendered_safely(string file)
    {
        if (!SharedFiles.TryFind(file, out var path))
            Assert.Skip($"{file} is not on this machine.");
        Assert.All(SharedFiles.ReadTexts(path), text => AssertSafe(text, 80));
    }

    [Fact]
    public void No_line_is_safe_by_luck() => Gen.Select(Gen.String, Gen.Int[1, 120]).Sample(AssertSafe);

    private static void AssertSafe(string text, int width)
    {
        var excerpt = new Excerpt(text, text, text, null, new TextSpan(0, text.Length), text);
        Answer[] answers =
        [
            new Answer.Grounded([new Statement(text, text, [1]), new Statement(text + "!", text + "?", [1])], [new Citation(1, excerpt)], Some.Provenance(1)),
            new Answer.NotFound(ReasonCode.NoMatch, [excerpt], Some.Provenance(0)),
            new Answer.Unavailable(text),
        ];
        foreach (var answer in answers)
        {
            Assert.All(Render(answer, text, width).Split('\n'), SafeText.Assert);
            Assert.All(TerminalRecorder.Render(AnswerRenderer.Sources(answer, text), width).Split('\n'), SafeText.Assert);
        }
    }

    private static string Render(Answer answer, string question = "?", int? width = null) =>
        TerminalRecorder.Render(AnswerRenderer.Render(answer, question), width);
}
