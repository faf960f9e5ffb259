using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace TalkBot.Search.Scoring;

/// <summary>
/// Finds the passages that score best for the words of a question: the sum, over the words, of the best way each is held, and a
/// little of its other ways. Passages that cannot be among the best are not scored.
/// </summary>
/// <remarks>
/// MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995): once so many are found, terms that together
/// score no more than the worst of these find no passage any more; they are looked up where another term stands.
/// And where those that do find passages cannot reach it together, all go on to the next passage that another one finds, as in WAND
/// (Broder et al., "Efficient query evaluation using a two-level retrieval process", 2003).
/// </remarks>
internal sealed class BestPassages(IndexReader reader, PassageScores scores)
{
    /// <param name="words">What is looked for.</param>
    /// <param name="allowed">The entries that may be found; null for all.</param>
    /// <param name="count">How many.</param>
    /// <returns>At most so many, best first; of equals, those that come first in the index.</returns>
    public ScoreDoc[] Find(IReadOnlyList<SoughtWord> words, FixedBitSet? allowed, int count)
    {
        var best = new BestHits(count);
        foreach (var leaf in reader.Leaves)
            new SegmentSearch(Ways(words, leaf), words.Count, best).Run(leaf.DocBase, allowed);
        return best.InOrder();
    }

    private List<Way> Ways(IReadOnlyList<SoughtWord> words, AtomicReaderContext leaf)
    {
        var ways = new List<Way>();
        for (var word = 0; word < words.Count; word++)
        {
            foreach (var sought in words[word].Ways)
            {
                var field = scores.Of(sought.Term);
                if (PostingsCursor.On(leaf, sought, field) is { } cursor)
                    ways.Add(new Way(word, cursor, sought.Weight * field.Rarity(sought.Term) * field.HighestShare(sought.Term)));
            }
        }

        return ways;
    }
}
