using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>Looks for every quotation of a draft in the document it names. Pure; the last word on what is shown.</summary>
/// <remarks>
/// A quotation counts when its words stand in the document, in order and without a gap, whatever the white space and the
/// typography; when it begins and ends between words and numbers; and when it is whole sentences, or leaves out of its
/// sentences no word that denies, hedges or attributes it. What is shown is the document's own text.
/// <para>
/// A whole sentence always counts. When it stands inside somebody's speech that began in an earlier sentence, it is for
/// <see cref="DraftStatement.Speaker"/> to say whose.
/// </para>
/// </remarks>
public static class CitationVerifier
{
    /// <summary>A shorter quotation could stand anywhere, and so bears nothing out.</summary>
    public const int MinQuotationLength = 12;

    /// <summary>Sifts <paramref name="draft"/>. Equal spans of a document share one citation; a statement without a quotation left is dropped.</summary>
    /// <param name="draft">What a composer claims.</param>
    /// <param name="findDocument">The document with an id; null where there is none.</param>
    public static Verification Verify(Draft draft, Func<string, Document?> findDocument)
    {
        var finders = new Dictionary<string, QuotationFinder?>();
        var numbers = new Dictionary<(string DocumentId, TextSpan Span), int>();
        var citations = new List<Citation>();
        var statements = new List<Statement>();
        var rejected = new List<RejectedQuotation>();
        foreach (var statement in draft.Statements)
        {
            var found = Sift(statement, Find, rejected);
            if (found.Count > 0)
                statements.Add(new Statement(Shown(found), statement.Speaker, [.. found.Select(Cite).Distinct()]));
        }

        return new Verification(statements, citations, rejected);

        Finding Find(Quotation quotation)
        {
            if (!finders.TryGetValue(quotation.DocumentId, out var finder))
                finders[quotation.DocumentId] = finder = findDocument(quotation.DocumentId) is { } document ? new QuotationFinder(document) : null;
            return CitationVerifier.Find(quotation, finder);
        }

        int Cite(Finding.Found found)
        {
            if (numbers.TryGetValue((found.Excerpt.DocumentId, found.Excerpt.Span), out var number))
                return number;
            citations.Add(new Citation(citations.Count + 1, found.Excerpt));
            return numbers[(found.Excerpt.DocumentId, found.Excerpt.Span)] = citations.Count;
        }
    }

    /// <summary>Whether a quotation holds enough to bear anything out, typography and white space aside.</summary>
    public static bool CanBearOut(string quotation) => IsLongEnough(Words(quotation));

    private static string Words(string quotation) => NormalizedText.Of(quotation).Text.Trim();

    private static bool IsLongEnough(string words) => words.Length >= MinQuotationLength && words.Any(char.IsLetterOrDigit);

    private static Finding Find(Quotation quotation, QuotationFinder? finder)
    {
        if (finder is null)
            return new Finding.Rejected(RejectionReason.UnknownDocument);
        var words = Words(quotation.Text);
        if (!IsLongEnough(words))
            return new Finding.Rejected(RejectionReason.TooShort);
        return finder.Find(words, out var reason) is { } span
            ? new Finding.Found(Excerpt.Of(finder.Document, span), finder.IsWhole(span))
            : new Finding.Rejected(reason);
    }

    /// <summary>
    /// The quotations of a statement that may be shown. Where one fails, what it said may have qualified the others: then
    /// only whole sentences that do not lean on the words before them are left.
    /// </summary>
    private static List<Finding.Found> Sift(DraftStatement statement, Func<Quotation, Finding> find, List<RejectedQuotation> rejected)
    {
        var findings = statement.Quotations.Select(quotation => (Quotation: quotation, Finding: find(quotation))).ToList();
        var isComplete = findings.TrueForAll(pair => pair.Finding is Finding.Found);
        var kept = new List<Finding.Found>();
        foreach (var (quotation, finding) in findings)
        {
            if (finding is Finding.Found found && (isComplete || found.StandsAlone))
                kept.Add(found);
            else
                rejected.Add(new RejectedQuotation(quotation, (finding as Finding.Rejected)?.Reason ?? RejectionReason.CutOutOfContext));
        }

        return kept;
    }

    private static string Shown(List<Finding.Found> found) =>
        string.Join(' ', found.Select(finding => finding.Excerpt.Quote).Distinct()
            .SelectMany(quote => quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
