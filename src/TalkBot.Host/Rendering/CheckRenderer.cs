using Spectre.Console;
using Spectre.Console.Rendering;
using TalkBot.Core.Answering;
using TalkBot.Core.Checking;

namespace TalkBot.Host.Rendering;

/// <summary>A checked text for people who read a terminal: each sentence, the verdict, and the quotations below it. Pure.</summary>
internal static class CheckRenderer
{
    private const string Indent = "  ";
    private const string QuotationIndent = "    ";

    public static IRenderable Render(CheckedText text) => new Rows(
    [
        .. text.Sentences.SelectMany(sentence => Sentence(sentence).Append(Blank)),
        .. text.Skipped.Count > 0 ? [Skipped(text.Skipped), Blank] : Array.Empty<IRenderable>(),
        Line(VerdictText.AboutDocuments),
        Line(ProvenanceText.Of(text.Index), Styles.Quiet),
    ]);

    private static IEnumerable<IRenderable> Sentence(CheckedClaim sentence)
    {
        yield return Line(sentence.Text);
        yield return new Block([new Run(VerdictText.Of(sentence), StyleOf(sentence.Verdict))], Indent, Indent);
        if (sentence.Verdict == ClaimVerdict.NotFound && sentence.Excerpts.Count > 0)
            yield return new Block([new Run(VerdictText.NearestTo(sentence), Styles.Quiet)], Indent, Indent);
        foreach (var excerpt in sentence.Excerpts)
            yield return Quotation(excerpt, sentence.Text);
    }

    private static Block Quotation(Excerpt excerpt, string claim) =>
        new([.. ExcerptRuns.Quoted(excerpt.Quote, claim), ExcerptRuns.From(excerpt)], "  · ", QuotationIndent);

    private static Block Skipped(IReadOnlyList<string> sentences) =>
        Line($"Not checked, since nothing is claimed: {string.Join(" ", sentences)}", Styles.Quiet);

    private static Style StyleOf(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Supported => Styles.Agreement,
        ClaimVerdict.Contradicted => Styles.Disagreement,
        _ => Styles.Label,
    };

    private static Block Line(string text, Style? style = null) => new(TerminalText.Clean(text), style);

    private static Block Blank => Line("");
}
