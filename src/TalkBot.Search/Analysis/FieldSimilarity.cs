using Lucene.Net.Search.Similarities;
using TalkBot.Search.Indexing;

namespace TalkBot.Search.Analysis;

/// <summary>BM25 with constants of its own for each searched field. The writer and the searcher must use the same.</summary>
internal sealed class FieldSimilarity(RankingOptions options) : PerFieldSimilarityWrapper
{
    private readonly BM25Similarity _passage = Create(options.Passage);
    private readonly BM25Similarity _title = Create(options.Title);
    private readonly BM25Similarity _heading = Create(options.Heading);
    private readonly BM25Similarity _sentence = Create(options.Sentence);

    public override BM25Similarity Get(string name) => name switch
    {
        FieldNames.Title => _title,
        FieldNames.Heading => _heading,
        FieldNames.Sentence => _sentence,
        _ => _passage,
    };

    private static BM25Similarity Create(Bm25Options options) => new(options.K1, options.B);
}
