using Lucene.Net.Search;

namespace TalkBot.Search.Scoring;

/// <summary>The best so many hits of those that were seen; of equals, those that were seen first.</summary>
internal sealed class BestHits(int count)
{
    private static readonly Comparer<ScoreDoc> WorstFirst = Comparer<ScoreDoc>.Create((one, other) =>
        one.Score != other.Score ? one.Score.CompareTo(other.Score) : other.Doc.CompareTo(one.Doc));

    private readonly PriorityQueue<ScoreDoc, ScoreDoc> _best = new(WorstFirst);

    /// <summary>What a hit must score more than, to be one of them.</summary>
    public float Threshold { get; private set; } = float.NegativeInfinity;

    /// <summary>Takes a hit that scores more than <see cref="Threshold"/>.</summary>
    public void Add(int entry, float score)
    {
        var hit = new ScoreDoc(entry, score);
        if (_best.Count < count)
            _best.Enqueue(hit, hit);
        else
            _best.EnqueueDequeue(hit, hit);
        if (_best.Count == count)
            Threshold = _best.Peek().Score;
    }

    /// <summary>The hits, best first.</summary>
    public ScoreDoc[] InOrder() => [.. _best.UnorderedItems.Select(item => item.Element).OrderByDescending(hit => hit, WorstFirst)];
}
