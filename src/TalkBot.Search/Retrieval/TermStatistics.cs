using Lucene.Net.Index;
using TalkBot.Search.Indexing;

namespace TalkBot.Search.Retrieval;

/// <summary>How rare words are in the indexed documents.</summary>
internal sealed class TermStatistics(IndexReader reader)
{
    private readonly int _sentences = reader.GetDocCount(FieldNames.Sentence);

    /// <summary>
    /// Inverse document frequency over sentences, as BM25 has it: ln(1 + (N - df + 0.5) / (df + 0.5)), with N sentences of
    /// which df hold the term (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
    /// </summary>
    public double Rarity(string term)
    {
        var holding = reader.DocFreq(new Term(FieldNames.Sentence, term));
        return Math.Log(1 + ((_sentences - holding + 0.5) / (holding + 0.5)));
    }
}
