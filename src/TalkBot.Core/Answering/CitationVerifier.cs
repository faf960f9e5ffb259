using TalkBot.Core.Answering.Support;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>
/// Looks for every quotation of a draft in the document it names, and holds what the draft says against them. The last word
/// on what is shown. One for each draft, which it takes statement by statement.
/// </summary>
/// <param name="question">What the draft answers.</param>
/// <param name="findDocument">The document with an id; null where there is none.</param>
/// <remarks>
/// A quotation counts when its words stand in the document, in order and without a gap, whatever the white space and the
/// typography; when it begins and ends between words and numbers; when it is whole sentences, or leaves out of its
/// sentences no word that denies, hedges or attributes it; and when it orders its reader to do nothing, unless that was asked. What is shown is the document's own text.
/// <para>
/// A whole sentence always counts. When it stands inside somebody's speech that began in an earlier sentence, it is for
/// <see cref="DraftStatement.Speaker"/> to say whose.
/// </para>
/// </remarks>
public sealed class CitationVerifier(Question question, Func<string, Document?> findDocument)
{
    /// <summary>A shorter quotation could stand anywhere, and so bears nothing out.</summary>
    public const int MinQuotationLength = 12;

    private readonly Dictionary<string, QuotationFinder?> _finders = [];
    private readonly Dictionary<(string DocumentId, TextSpan Span), int> _numbers = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Citation> _citations = [];
    private readonly List<RejectedQuotation> _rejected = [];
    private readonly List<DroppedStatement> _dropped = [];
    private readonly bool _takesOrders = Instruction.IsAskedFor(question.Text);

    /// <summary>What came of the statements so far.</summary>
    public Verification Result => new([.. _statements], [.. _citations], [.. _rejected], [.. _dropped]);

    /// <summary>The citation with a number that <see cref="Verify"/> gave.</summary>
    public Citation Citation(int number) => _citations[number - 1];

    /// <summary>The draft's next statement as it may be shown; null when nothing of it may. Equal spans of a document share one citation.</summary>
    public Statement? Verify(DraftStatement draft)
    {
        var found = Sift(draft);
        if (found.Count == 0)
            return null;
        var evidence = found.ConvertAll(finding => new Evidence(DocumentOf(finding.Excerpt), finding.Excerpt));
        var verdict = draft.Text is null
            ? new SupportVerdict.BorneOut(SourceSpeaker.Of(evidence, draft.Speaker))
            : StatementSupport.Check(draft, evidence, question);
        if (verdict is not SupportVerdict.BorneOut borneOut)
        {
            _dropped.Add(new DroppedStatement(draft, ((SupportVerdict.Refused)verdict).Reason));
            return null;
        }

        var statement = new Statement(draft.Text ?? Shown(found), borneOut.Speaker, [.. found.Select(Cite).Distinct()]);
        _statements.Add(statement);
        return statement;
    }

    internal Document DocumentOf(Excerpt excerpt) => FinderOf(excerpt.DocumentId)!.Document;

    /// <summary>Whether a quotation holds enough to bear anything out, typography and white space aside.</summary>
    public static bool CanBearOut(string quotation) => IsLongEnough(Words(quotation));

    private static string Words(string quotation) => NormalizedText.Of(quotation).Text.Trim();

    private static bool IsLongEnough(string words) => words.Length >= MinQuotationLength && words.Any(char.IsLetterOrDigit);

    private Finding Find(Quotation quotation)
    {
        if (FinderOf(quotation.DocumentId) is not { } finder)
            return new Finding.Rejected(RejectionReason.UnknownDocument);
        var words = Words(quotation.Text);
        if (!IsLongEnough(words))
            return new Finding.Rejected(RejectionReason.TooShort);
        if (finder.Find(words, out var reason) is not { } span)
            return new Finding.Rejected(reason);
        return !_takesOrders && HoldsOrder(finder.Document, span)
            ? new Finding.Rejected(RejectionReason.Order)
            : new Finding.Found(Excerpt.Of(finder.Document, span), finder.IsWhole(span));
    }

    private static bool HoldsOrder(Document document, TextSpan span)
    {
        var (first, last) = (Math.Max(0, document.SentenceAt(span.Start)), document.SentenceAt(span.End - 1));
        return Enumerable.Range(first, last - first + 1).Any(sentence => Instruction.Is(document, sentence));
    }

    /// <summary>
    /// The quotations of a statement that may be shown. Where one fails, what it said may have qualified the others: then
    /// only whole sentences that do not lean on the words before them are left.
    /// </summary>
    private List<Finding.Found> Sift(DraftStatement statement)
    {
        var findings = statement.Quotations.Select(quotation => (Quotation: quotation, Finding: Find(quotation))).ToList();
        var isComplete = findings.TrueForAll(pair => pair.Finding is Finding.Found);
        var kept = new List<Finding.Found>();
        foreach (var (quotation, finding) in findings)
        {
            if (finding is Finding.Found found && (isComplete || found.StandsAlone))
                kept.Add(found);
            else
                _rejected.Add(new RejectedQuotation(quotation, (finding as Finding.Rejected)?.Reason ?? RejectionReason.CutOutOfContext));
        }

        return kept;
    }

    private QuotationFinder? FinderOf(string documentId)
    {
        if (!_finders.TryGetValue(documentId, out var finder))
            _finders[documentId] = finder = findDocument(documentId) is { } document ? new QuotationFinder(document) : null;
        return finder;
    }

    private int Cite(Finding.Found found)
    {
        if (_numbers.TryGetValue((found.Excerpt.DocumentId, found.Excerpt.Span), out var number))
            return number;
        _citations.Add(new Citation(_citations.Count + 1, found.Excerpt));
        return _numbers[(found.Excerpt.DocumentId, found.Excerpt.Span)] = _citations.Count;
    }

    private static string Shown(List<Finding.Found> found) =>
        string.Join(' ', found.Select(finding => finding.Excerpt.Quote).Distinct()
            .SelectMany(quote => quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
