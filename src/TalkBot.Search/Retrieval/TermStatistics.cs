using Lucene.Net.Index;
using TalkBot.Search.Indexing;

namespace TalkBot.Search.Retrieval;

/// <summary>How rare words are in the indexed documents.</summary>
/// <param name="reader">The generation.</param>
/// <param name="terms">Finds its terms.</param>
internal sealed class TermStatistics(IndexReader reader, TermLookup terms)
{
    /// <summary>How many sentences there are.</summary>
    public int Sentences { get; } = reader.GetDocCount(FieldNames.Sentence);

    /// <summary>
    /// Inverse document frequency over sentences, as BM25 has it: ln(1 + (N - df + 0.5) / (df + 0.5)), with N sentences of
    /// which df hold the term (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
    /// </summary>
    public double Rarity(string term)
    {
        var holding = SentencesWith(term);
        return Math.Log(1 + ((Sentences - holding + 0.5) / (holding + 0.5)));
    }

    /// <summary>How many sentences hold an index term.</summary>
    public int SentencesWith(string term) => terms.EntriesWith(new Term(FieldNames.Sentence, term));
}
