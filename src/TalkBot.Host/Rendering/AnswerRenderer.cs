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

    /// <summary>The sources of an answer with every quotation in full; for an answer without any, the nearest passages.</summary>
    public static IRenderable Sources(Answer answer, string question) => answer switch
    {
        Answer.Grounded grounded => Passages(grounded.Citations, question),
        Answer.NotFound { Nearest: { Count: > 0 } nearest } => Nearest(nearest, question),
        _ => Line("The last answer has no sources."),
    };

    /// <summary>Citations with their whole excerpts, however much of the document those hold.</summary>
    public static IRenderable Passages(IReadOnlyList<Citation> citations, string question) => new Rows(citations.Select(citation => Source(citation, question)));

    private static Rows Of(Answer.Grounded answer, string question)
    {
        var given = answer.Statements
            .Where(statement => IsInTheirWords(statement, answer.Citations))
            .SelectMany(statement => statement.Citations)
            .ToHashSet();
        return new Rows(
        [
            .. answer.Statements.SelectMany(statement => new[] { Statement(statement, answer.Citations, question), Blank }),
            .. answer.Disagreements.SelectMany(disagreement => Sides(disagreement, answer)),
            Line("Sources", Styles.Label),
            // Citations of one document that need no quotation again share a line.
            .. answer.Citations
                .GroupBy(citation => given.Contains(citation.Number) ? (citation.Excerpt.DocumentId, 0) : (citation.Excerpt.DocumentId, citation.Number))
                .Select(group => given.Contains(group.First().Number) ? SharedSource([.. group]) : Source(group.First(), question)),
            Blank,
            Line(ProvenanceText.Of(answer.Provenance), Styles.Quiet),
        ]);
    }

    private static Rows Of(Answer.NotFound answer, string question) => new(
    [
        new Block([new Run(AnswerText.OfReason(answer.Reason), Style.Plain), new Run($" ({AnswerText.CodeOf(answer.Reason)})", Styles.Quiet)]),
        Blank,
        .. answer.Nearest.Count > 0 ? [Nearest(answer.Nearest, question), Blank] : Array.Empty<IRenderable>(),
        Line(ProvenanceText.Of(answer.Provenance), Styles.Quiet),
    ]);

    public static IRenderable SmallTalk() => new Rows(
    [
        Line(AnswerText.SmallTalk),
        Line("Ask, for example:"),
        .. AnswerText.Examples.Select(example => new Block([new Run(example, Style.Plain)], Indent, Indent)),
    ]);

    private static Rows Nearest(IReadOnlyList<Excerpt> nearest, string question) => new(
    [
        Line("Nearest passages (not an answer):", Styles.Label),
        .. nearest.Select(excerpt => new Block([.. ExcerptRuns.Quoted(excerpt.Quote, question), ExcerptRuns.From(excerpt)], "  · ", SourceIndent)),
    ]);

    private static Block Statement(Statement statement, IReadOnlyList<Citation> citations, string question)
    {
        if (!IsInTheirWords(statement, citations))
            return new Block([new Run(TerminalText.Clean(AnswerText.Attributed(statement)), Style.Plain), .. statement.Citations.Select(Mark)]);

        var speaker = AnswerText.NeedsSpeaker(statement) ? $"{TerminalText.Clean(statement.Speaker!)}, as reported: " : "";
        return new Block(
        [
            new Run(speaker, Style.Plain),
            .. Cited(statement, citations).SelectMany(citation => (Run[])
                [.. ExcerptRuns.Quoted(citation.Excerpt.Quote, question), Mark(citation.Number), new Run(" ", Style.Plain)]),
        ]);
    }

    /// <summary>Who says the one and who the other, where and when; no verdict.</summary>
    private static IEnumerable<IRenderable> Sides(Disagreement disagreement, Answer.Grounded answer) =>
    [
        Line($"{AnswerText.Differ}:", Styles.Label),
        .. new[] { disagreement.First, disagreement.Second }.Select(side => Side(side, answer)),
        Blank,
    ];

    private static Block Side(DisagreeingSide side, Answer.Grounded answer)
    {
        var statement = answer.Statements[side.Statement];
        var origin = ExcerptRuns.Origin(Cited(statement, answer.Citations).First().Excerpt);
        var speaker = side.Speaker is null ? "" : TerminalText.Clean(side.Speaker) + ", ";
        return new Block([new Run($"{speaker}{origin}: {TerminalText.Clean(statement.Text)}", Style.Plain), .. statement.Citations.Select(Mark)], "  · ", SourceIndent);
    }

    private static Block Source(Citation citation, string question) => new(
        [.. ExcerptRuns.Quoted(citation.Excerpt.Quote, question), ExcerptRuns.From(citation.Excerpt)], $"{AnswerText.Mark(citation.Number)} ", SourceIndent);

    private static Block SharedSource(IReadOnlyList<Citation> citations) => new(
        [new Run(ExcerptRuns.Origin(citations[0].Excerpt), Style.Plain)],
        string.Concat(citations.Select(citation => $"{AnswerText.Mark(citation.Number)} ")),
        SourceIndent);

    private static Run Mark(int number) => new($"{Run.Glue}{AnswerText.Mark(number)}", Styles.Mark);

    /// <summary>Whether the statement is nothing but its quotations, one after the other.</summary>
    private static bool IsInTheirWords(Statement statement, IReadOnlyList<Citation> citations) =>
        TerminalText.Clean(statement.Text) == string.Join(' ', Cited(statement, citations).Select(citation => TerminalText.Clean(citation.Excerpt.Quote)));

    private static IEnumerable<Citation> Cited(Statement statement, IReadOnlyList<Citation> citations) =>
        statement.Citations.Select(number => citations.First(citation => citation.Number == number));

    private static Block Line(string text, Style? style = null) => new(TerminalText.Clean(text), style);

    private static Block Blank => Line("");
}
