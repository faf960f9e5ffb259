using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace TalkBot.Search.Scoring;

/// <summary>
/// BM25 in one field of a generation, as Lucene's own similarity scores it: the rarity of a term, times a share that grows with how
/// often it stands in an entry and falls with the entry's length. What all questions have in common is worked out once.
/// </summary>
internal sealed class FieldScores : BM25Similarity
{
    private readonly IndexReader _reader;
    private readonly long _entries;
    private readonly float[] _lengthNorms = new float[byte.MaxValue + 1];

    public FieldScores(IndexSearcher searcher, string field, BM25Similarity constants)
        : base(constants.K1, constants.B)
    {
        _reader = searcher.IndexReader;
        var statistics = searcher.CollectionStatistics(field);
        _entries = statistics.MaxDoc;
        var average = AvgFieldLength(statistics);
        for (var norm = 0; norm < _lengthNorms.Length; norm++)
            _lengthNorms[norm] = K1 * (1 - B + (B * DecodeNormValue((byte)norm) / average));
    }

    /// <summary>What an entry would score that held nothing but <paramref name="term"/>, without end.</summary>
    public float Rarity(FoundTerm term) => Idf(term.Context.DocFreq, _entries) * (K1 + 1);

    /// <summary>The share of that which an entry scores.</summary>
    /// <param name="frequency">How often it holds the term.</param>
    /// <param name="norm">Its length, as the index keeps it.</param>
    public float Share(float frequency, long norm) => frequency / (frequency + _lengthNorms[norm & byte.MaxValue]);

    /// <summary>The largest share that any entry scores. It takes a look at each, and is remembered.</summary>
    public float HighestShare(FoundTerm term) => float.IsNaN(term.HighestShare) ? term.HighestShare = FindHighestShare(term) : term.HighestShare;

    private float FindHighestShare(FoundTerm term)
    {
        var highest = 0f;
        foreach (var leaf in _reader.Leaves)
        {
            if (Postings.In(leaf, term, acceptDocs: null) is not { } postings)
                continue;
            var norms = leaf.AtomicReader.GetNormValues(term.Term.Field);
            while (postings.NextDoc() is var entry and not DocIdSetIterator.NO_MORE_DOCS)
                highest = Math.Max(highest, Share(postings.Freq, norms.Get(entry)));
        }

        return highest;
    }
}
