using Lucene.Net.Index;
using Lucene.Net.Search;

namespace TalkBot.Search.Scoring;

/// <summary>Goes through the entries of one segment that hold a term, and scores them.</summary>
internal sealed class PostingsCursor
{
    public const int End = DocIdSetIterator.NO_MORE_DOCS;

    private readonly DocsEnum _postings;
    private readonly NumericDocValues _norms;
    private readonly FieldScores _scores;
    private readonly float _weight;

    private PostingsCursor(DocsEnum postings, NumericDocValues norms, FieldScores scores, float weight)
    {
        _postings = postings;
        _norms = norms;
        _scores = scores;
        _weight = weight;
    }

    /// <summary>The entry it stands at; before the first, -1, and behind the last <see cref="End"/>.</summary>
    public int Entry { get; private set; } = -1;

    public float Score => _weight * _scores.Share(_postings.Freq, _norms.Get(Entry));

    /// <summary>Before the first entry that holds a term; null where none does.</summary>
    public static PostingsCursor? On(AtomicReaderContext leaf, SoughtTerm sought, FieldScores scores) =>
        Postings.In(leaf, sought.Term, leaf.AtomicReader.LiveDocs) is { } postings
            ? new(postings, leaf.AtomicReader.GetNormValues(sought.Term.Term.Field), scores, sought.Weight * scores.Rarity(sought.Term))
            : null;

    /// <returns>The entry it stands at now.</returns>
    public int MoveNext() => Entry = _postings.NextDoc();

    /// <summary>Goes to an entry, or to the first behind it.</summary>
    /// <returns>The entry it stands at now.</returns>
    public int MoveTo(int entry)
    {
        if (Entry < entry)
            Entry = _postings.Advance(entry);
        return Entry;
    }
}
