using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Host;

/// <summary>Documents and answers to render.</summary>
internal static class Some
{
    public static readonly Document Report = new(
        "riyadh", "Talks in Riyadh", "The talks were held in Riyadh. Rubio led the U.S. side.\nHe met Lavrov. Moscow denied that a date was set.")
    {
        Source = "example.org",
        PublishedAt = new DateOnly(2025, 2, 18),
    };

    public static Excerpt Excerpt(string quote, Document? document = null)
    {
        document ??= Report;
        return Core.Answering.Excerpt.Of(document, new TextSpan(document.Text.IndexOf(quote, StringComparison.Ordinal), quote.Length));
    }

    /// <summary>An answer of one statement for each quotation, in the document's own words.</summary>
    public static Answer.Grounded Quoting(params string[] quotes) => Saying([.. quotes.Select((quote, at) => new Statement(quote, null, [at + 1]))], quotes);

    public static Answer.Grounded Saying(IReadOnlyList<Statement> statements, params string[] quotes) => new(
        statements, [.. quotes.Select((quote, at) => new Citation(at + 1, Excerpt(quote)))], Provenance(quotes.Length));

    /// <summary>An answer of two statements that cannot both be so.</summary>
    public static Answer.Grounded Differing() =>
        Quoting("Rubio led the U.S. side.", "Moscow denied that a date was set.") with { Disagreements = [new(new(0, "Norvania"), new(1, null))] };

    public static Answer.NotFound Declining(ReasonCode reason, params string[] nearest) =>
        new(reason, [.. nearest.Select(quote => Excerpt(quote))], Provenance(0));

    public static Provenance Provenance(int quotations) => new("extractive", new IndexInfo(3, 1, 9), quotations, quotations);
}
