using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Ranking;

namespace TalkBot.Search.Checking;

/// <summary>The sentences of a document among which a claim may find its evidence: all of them, or in a long document those around the best.</summary>
internal sealed class Region
{
    /// <summary>How many sentences on either side of the best one.</summary>
    private const int Reach = 60;

    // A claim is often put together from neighbouring sentences, and leaves to the title what the title says.
    private const double InTitle = 0.7;
    private const double OneBefore = 0.8;
    private const double OneAfter = 0.7;
    private const double TwoBefore = 0.5;
    private const double TwoAfter = 0.4;

    /// <summary>A sentence that holds the words itself goes before one whose neighbours do.</summary>
    private const double OwnWeight = 0.5;

    private const string Closers = ".!?…\"”'’)]";

    private readonly DocumentMatches _document;
    private readonly AnalyzedClaim _claim;

    public Region(AnalyzedClaim claim, DocumentMatches document, IReadOnlyList<int> candidates)
    {
        _claim = claim;
        _document = document;
        Best = candidates.MaxBy(Score);
        First = Math.Max(0, Best - Reach);
        Last = Math.Min(Document.Sentences.Count - 1, Best + Reach);
    }

    public Document Document => _document.Document;

    public int First { get; }

    public int Last { get; }

    /// <summary>The sentence that says most of the claim, with a little help from its neighbours.</summary>
    public int Best { get; }

    public IEnumerable<int> Sentences => Enumerable.Range(First, Last - First + 1).Where(Speaks);

    /// <summary>The best sentence and its neighbours.</summary>
    public IEnumerable<int> Nearby => Enumerable.Range(Best - 1, 3).Where(Speaks);

    /// <summary>Whether a sentence stands in the region, and is evidence.</summary>
    public bool Speaks(int index) => index >= First && index <= Last && !_document.IsSilent(index);

    /// <summary>Whether it is a sentence, and no headline: those name much and say little.</summary>
    public bool IsSentence(int index) => Closers.Contains(Sentence(index).Text[^1], StringComparison.Ordinal);

    /// <summary>Whether a sentence holds a word; a name also where the sentence before it does, and it opens with "he" or the like.</summary>
    public bool Holds(int sentence, int term) =>
        Match(sentence, term) > 0 || (_claim.IsName(term) && Match(sentence - 1, term) > 0 && OpeningPronoun.Opens(Sentence(sentence).Text));

    public AnalyzedSentence Title => _document.Title;

    public AnalyzedSentence Sentence(int index) => _document.Sentence(index);

    public double Match(int sentence, int term) => _document.Match(sentence, term);

    public double TitleMatch(int term) => _document.TitleMatch(term);

    /// <summary>How well a sentence holds a word, with its neighbours and the title.</summary>
    public double InContext(int sentence, int term) => Math.Max(
        Math.Max(Match(sentence, term), InTitle * TitleMatch(term)),
        Math.Max(
            Math.Max(OneBefore * Match(sentence - 1, term), OneAfter * Match(sentence + 1, term)),
            Math.Max(TwoBefore * Match(sentence - 2, term), TwoAfter * Match(sentence + 2, term))));

    /// <summary>How well the region holds a word anywhere.</summary>
    public double Anywhere(int term) => Sentences.Select(sentence => Match(sentence, term)).Append(TitleMatch(term)).Max();

    private double Score(int sentence) =>
        _claim.Terms.Sum(term => _claim[term] * (InContext(sentence, term) + (OwnWeight * Match(sentence, term))));
}
