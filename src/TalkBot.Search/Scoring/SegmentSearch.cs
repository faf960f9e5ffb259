using Lucene.Net.Util;

namespace TalkBot.Search.Scoring;

/// <summary>One search through one segment; see <see cref="BestPassages"/>.</summary>
internal sealed class SegmentSearch
{
    private readonly Way[] _ways;
    private readonly BestHits _best;

    /// <summary>What the ways up to and with each can score together, at most.</summary>
    private readonly double[] _bounds;

    // For each word, of the entry that is scored: which that is, its best way and the sum of all.
    private readonly int[] _entry;
    private readonly double[] _highest;
    private readonly double[] _sum;

    /// <param name="ways">What is looked for.</param>
    /// <param name="words">How many words they are ways of.</param>
    /// <param name="best">What was found in other segments, to be added to.</param>
    public SegmentSearch(IEnumerable<Way> ways, int words, BestHits best)
    {
        _ways = [.. ways.OrderBy(way => way.Bound)];
        _best = best;
        _entry = new int[words];
        _highest = new double[words];
        _sum = new double[words];
        _bounds = new double[_ways.Length];
        Begin();
        for (var i = 0; i < _ways.Length; i++)
            _bounds[i] = (i > 0 ? _bounds[i - 1] : 0) + Gain(_ways[i].Word, 0, _ways[i].Bound);
        Begin();
    }

    /// <param name="firstEntry">The segment's first entry in the whole index.</param>
    /// <param name="allowed">The entries of the whole index that may be found; null for all.</param>
    public void Run(int firstEntry, FixedBitSet? allowed)
    {
        // What stands before it finds nothing any more.
        var first = 0;
        while (true)
        {
            while (first < _ways.Length && _bounds[first] <= _best.Threshold)
                first++;
            var entry = Nearest(first);
            if (entry == PostingsCursor.End)
                return;
            var score = Score(entry, first);
            if (score > _best.Threshold && allowed?.Get(firstEntry + entry) != false)
                _best.Add(firstEntry + entry, (float)score);
        }
    }

    private int Nearest(int first)
    {
        var nearest = PostingsCursor.End;
        for (var i = first; i < _ways.Length; i++)
            nearest = Math.Min(nearest, _ways[i].Cursor.Entry);
        return nearest;
    }

    /// <summary>The score of an entry, or less than what is needed as soon as it cannot reach that; and leaves the entry.</summary>
    private double Score(int entry, int first)
    {
        var score = 0.0;
        for (var i = first; i < _ways.Length; i++)
        {
            var cursor = _ways[i].Cursor;
            if (cursor.Entry != entry)
                continue;
            score += Gain(_ways[i].Word, entry, cursor.Score);
            cursor.MoveNext();
        }

        for (var i = first - 1; i >= 0 && score + _bounds[i] > _best.Threshold; i--)
        {
            if (_ways[i].Cursor.MoveTo(entry))
                score += Gain(_ways[i].Word, entry, _ways[i].Cursor.Score);
        }

        return score;
    }

    /// <summary>What one more way in which an entry holds a word adds to its score.</summary>
    private double Gain(int word, int entry, float score)
    {
        if (_entry[word] != entry)
        {
            _entry[word] = entry;
            _highest[word] = _sum[word] = score;
            return score;
        }

        var before = Together(word);
        _sum[word] += score;
        _highest[word] = Math.Max(_highest[word], score);
        return Together(word) - before;
    }

    private double Together(int word) => _highest[word] + (SoughtWord.TieBreaker * (_sum[word] - _highest[word]));

    private void Begin() => Array.Fill(_entry, -1);
}
