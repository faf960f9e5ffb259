using Lucene.Net.Index;
using Lucene.Net.Search;

namespace TalkBot.Search.Scoring;

/// <summary>Adds the scores of details to those of passages that were found.</summary>
internal sealed class PassageRescorer(IndexReader reader, PassageScores scores)
{
    /// <summary>The best <paramref name="count"/> of <paramref name="found"/> by both, best first.</summary>
    public ScoreDoc[] Rescore(IReadOnlyList<ScoreDoc> found, PassageDetail detail, int count)
    {
        var rescored = new List<ScoreDoc>(found.Count);
        foreach (var inLeaf in found.GroupBy(hit => ReaderUtil.SubIndex(hit.Doc, reader.Leaves)))
        {
            var leaf = reader.Leaves[inLeaf.Key];
            var details = new DetailScorer(leaf, detail, scores);
            foreach (var hit in inLeaf.OrderBy(hit => hit.Doc))
                rescored.Add(new ScoreDoc(hit.Doc, hit.Score + details.Score(hit.Doc - leaf.DocBase)));
        }

        return [.. rescored.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc).Take(count)];
    }
}
