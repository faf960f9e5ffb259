using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using TalkBot.Core.Answering;

namespace TalkBot.Host.Rendering;

/// <summary>
/// An answer for people who read a terminal. Pure. Words of a document stand in quotation marks; a source repeats its
/// quotation only where the answer above did not already give it whole.
/// </summary>
internal static class AnswerRenderer
{
    private const string Indent = "  ";
    private const string SourceIndent = "    ";

    public static IRenderable Render(Answer answer, string question) => answer switch
    {
        Answer.Grounded grounded => Of(grounded, question),
        Answer.NotFound { Reason: ReasonCode.SmallTalk } => SmallTalk(),
        Answer.NotFound notFound => Of(notFound, question),
        Answer.Unavailable unavailable => Line(unavailable.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>The sources of an answer with every quotation and where it stands; for an answer without any, the nearest passages.</summary>
    public static IRenderable Sources(Answer answer, string question) => answer switch
    {
        Answer.Grounded grounded => Stack(grounded.Citations.Select(citation => Source(citation, question, isQuoted: true))),
        Answer.NotFound { Nearest: { Count: > 0 } nearest } => Nearest(nearest, question),
        _ => Line("The last answer has no sources."),
    };

    private static Rows Of(Answer.Grounded answer, string question)
    {
        var given = answer.Statements.Where(statement => IsInTheirWords(statement, answer.Citations)).SelectMany(statement => statement.Citations).ToHashSet();
        return Stack(
        [
            .. answer.Statements.SelectMany(statement => new[] { Statement(statement, answer.Citations, question), Blank }),
            Line("Sources", Styles.Label),
            .. answer.Citations.Select(citation => Source(citation, question, isQuoted: !given.Contains(citation.Number))),
            Blank,
            Line(ProvenanceText.Of(answer.Provenance), Styles.Quiet),
        ]);
    }

    private static Rows Of(Answer.NotFound answer, string question) => Stack(
    [
        new Block(Phrase([(AnswerText.OfReason(answer.Reason), Styles.Body), ($" ({AnswerText.CodeOf(answer.Reason)})", Styles.Quiet)])),
        Blank,
        .. answer.Nearest.Count > 0 ? [Nearest(answer.Nearest, question), Blank] : Array.Empty<IRenderable>(),
        Line(ProvenanceText.Of(answer.Provenance), Styles.Quiet),
    ]);

    private static Rows SmallTalk() => Stack(
    [
        Line(AnswerText.SmallTalk),
        Line("Ask, for example:"),
        .. AnswerText.Examples.Select(example => new Block(new Text(example), Indent, Indent)),
    ]);

    private static Rows Nearest(IReadOnlyList<Excerpt> nearest, string question) => Stack(
    [
        Line("Nearest passages (not an answer):", Styles.Label),
        .. nearest.Select(excerpt => new Block(
            Phrase([.. Quoted(excerpt.Quote, question), ($" — {Origin(excerpt)}", Styles.Quiet)]), "  · ", SourceIndent)),
    ]);

    private static Block Statement(Statement statement, IReadOnlyList<Citation> citations, string question)
    {
        var parts = new List<(string, Style)>();
        if (!IsInTheirWords(statement, citations))
        {
            parts.Add((TerminalText.Clean(AnswerText.Attributed(statement)), Styles.Body));
            parts.AddRange(statement.Citations.Select(number => ($" {AnswerText.Mark(number)}", Styles.Mark)));
            return new Block(Phrase(parts));
        }

        if (AnswerText.NeedsSpeaker(statement))
            parts.Add(($"{TerminalText.Clean(statement.Speaker!)}, as reported: ", Styles.Body));
        foreach (var citation in Cited(statement, citations))
            parts.AddRange([.. Quoted(citation.Excerpt.Quote, question), ($" {AnswerText.Mark(citation.Number)} ", Styles.Mark)]);
        return new Block(Phrase(parts));
    }

    private static Block Source(Citation citation, string question, bool isQuoted) => new(
        Phrase(isQuoted
            ? [.. Quoted(citation.Excerpt.Quote, question), ($" — {Origin(citation.Excerpt)}", Styles.Quiet)]
            : [(Origin(citation.Excerpt), Styles.Body)]),
        $"{AnswerText.Mark(citation.Number)} ",
        SourceIndent);

    /// <summary>Title, date or origin; both, where both are known.</summary>
    private static string Origin(Excerpt excerpt) => TerminalText.Clean(string.Join(
        ", ", new[] { excerpt.Title, excerpt.PublishedAt?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), excerpt.Source }.Where(part => !string.IsNullOrWhiteSpace(part))));

    /// <summary>Whether the statement is nothing but its quotations, one after the other.</summary>
    private static bool IsInTheirWords(Statement statement, IReadOnlyList<Citation> citations) =>
        TerminalText.Clean(statement.Text) == string.Join(' ', Cited(statement, citations).Select(citation => TerminalText.Clean(citation.Excerpt.Quote)));

    private static IEnumerable<Citation> Cited(Statement statement, IReadOnlyList<Citation> citations) =>
        statement.Citations.Select(number => citations.First(citation => citation.Number == number));

    private static IEnumerable<(string, Style)> Quoted(string quote, string question)
    {
        var text = TerminalText.Clean(quote);
        var at = 0;
        yield return ("\"", Styles.Body);
        foreach (var span in Highlighter.Find(text, question))
        {
            yield return (text[at..span.Start], Styles.Body);
            yield return (span.In(text), Styles.Highlight);
            at = span.End;
        }

        yield return (text[at..] + "\"", Styles.Body);
    }

    private static Paragraph Phrase(IEnumerable<(string Text, Style Style)> parts)
    {
        var paragraph = new Paragraph();
        foreach (var (text, style) in parts)
            paragraph.Append(text, style);
        return paragraph;
    }

    private static Block Line(string text, Style? style = null) => new(new Text(TerminalText.Clean(text), style));

    private static Block Blank => Line("");

    private static Rows Stack(IEnumerable<IRenderable> blocks) => new(blocks);
}
