using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>Looks for every quotation of a draft in the document it names. Pure; the last word on what is shown.</summary>
public static class CitationVerifier
{
    /// <summary>A shorter quotation could stand anywhere, and so bears nothing out.</summary>
    public const int MinQuotationLength = 12;

    public static Verification Verify(Draft draft, Func<string, Document?> findDocument)
    {
        var citations = new List<Citation>();
        var statements = new List<Statement>();
        var rejected = new List<RejectedQuotation>();
        foreach (var statement in draft.Statements)
        {
            foreach (var quotation in statement.Quotations)
            {
                var document = findDocument(quotation.DocumentId)!;
                var at = document.Text.IndexOf(quotation.Text, StringComparison.Ordinal);
                citations.Add(new Citation(citations.Count + 1, Excerpt.Of(document, new TextSpan(at, quotation.Text.Length))));
                statements.Add(new Statement(quotation.Text, statement.Speaker, [citations.Count]));
            }
        }

        return new Verification(statements, citations, rejected);
    }
}
