using Lucene.Net.Index;
using Lucene.Net.Search;

namespace TalkBot.Search.Retrieval;

/// <summary>Adds a second query's scores to those of passages that were found.</summary>
/// <remarks>Lucene's <see cref="QueryRescorer"/> fails where nothing was found, and where a segment holds none of the second query's words.</remarks>
internal static class PassageRescorer
{
    /// <summary>The best <paramref name="count"/> of <paramref name="found"/> by both, best first.</summary>
    public static ScoreDoc[] Rescore(IndexSearcher searcher, IReadOnlyList<ScoreDoc> found, Query detail, int count)
    {
        var leaves = searcher.IndexReader.Leaves;
        var weight = searcher.CreateNormalizedWeight(detail);
        var rescored = new List<ScoreDoc>(found.Count);
        foreach (var inLeaf in found.GroupBy(hit => ReaderUtil.SubIndex(hit.Doc, leaves)))
        {
            var leaf = leaves[inLeaf.Key];
            var scorer = weight.GetScorer(leaf, acceptDocs: null);
            foreach (var hit in inLeaf.OrderBy(hit => hit.Doc))
            {
                var entry = hit.Doc - leaf.DocBase;
                var holds = scorer is not null && (scorer.DocID >= entry ? scorer.DocID : scorer.Advance(entry)) == entry;
                rescored.Add(new ScoreDoc(hit.Doc, holds ? hit.Score + scorer!.GetScore() : hit.Score));
            }
        }

        return [.. rescored.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc).Take(count)];
    }
}
