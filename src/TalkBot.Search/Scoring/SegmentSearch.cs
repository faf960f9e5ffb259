using Lucene.Net.Util;

namespace TalkBot.Search.Scoring;

/// <summary>One search through one segment; see <see cref="BestPassages"/>.</summary>
internal sealed class SegmentSearch
{
    private readonly Way[] _ways;
    private readonly PostingsCursor[] _cursors;
    private readonly BestHits _best;

    // For each way, side by side: where it stands, and what it can score at most.
    private readonly int[] _at;
    private readonly double[] _wayBounds;

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
        _cursors = Array.ConvertAll(_ways, way => way.Cursor);
        _at = Array.ConvertAll(_cursors, cursor => cursor.Entry);
        _wayBounds = Array.ConvertAll(_ways, way => (double)way.Bound);
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
        var first = First(0);
        for (var i = first; i < _at.Length; i++)
            _at[i] = _cursors[i].MoveNext();
        for (; ; first = First(first))
        {
            var (entry, next, bound) = Nearest(first);
            if (entry == PostingsCursor.End)
                return;
            if (bound <= _best.Threshold)
            {
                Skip(entry, next, first);
                continue;
            }

            var score = Score(entry, first);
            if (score > _best.Threshold && allowed?.Get(firstEntry + entry) != false)
                _best.Add(firstEntry + entry, (float)score);
        }
    }

    private int First(int first)
    {
        while (first < _ways.Length && _bounds[first] <= _best.Threshold)
            first++;
        return first;
    }

    /// <summary>The nearest entry, the one behind it that another way finds, and what the nearest can score at most.</summary>
    private (int Entry, int Next, double Bound) Nearest(int first)
    {
        var (nearest, next) = (PostingsCursor.End, PostingsCursor.End);
        var bound = 0.0;
        for (var i = first; i < _at.Length; i++)
        {
            if (_at[i] < nearest)
                (nearest, next, bound) = (_at[i], nearest, _wayBounds[i]);
            else if (_at[i] == nearest)
                bound += _wayBounds[i];
            else if (_at[i] < next)
                next = _at[i];
        }

        return (nearest, next, bound + (first > 0 ? _bounds[first - 1] : 0));
    }

    /// <summary>Leaves an entry that its ways do not bring among the best, and all behind it that have no other.</summary>
    private void Skip(int entry, int next, int first)
    {
        for (var i = first; i < _at.Length; i++)
        {
            if (_at[i] == entry)
                _at[i] = next == PostingsCursor.End ? next : _cursors[i].MoveTo(next);
        }
    }

    /// <summary>The score of an entry, or less than what is needed as soon as it cannot reach that; and leaves the entry.</summary>
    private double Score(int entry, int first)
    {
        var score = 0.0;
        for (var i = first; i < _at.Length; i++)
        {
            if (_at[i] != entry)
                continue;
            score += Gain(_ways[i].Word, entry, _cursors[i].Score);
            _at[i] = _cursors[i].MoveNext();
        }

        for (var i = first - 1; i >= 0 && score + _bounds[i] > _best.Threshold; i--)
        {
            if (_at[i] < entry)
                _at[i] = _cursors[i].MoveTo(entry);
            if (_at[i] == entry)
                score += Gain(_ways[i].Word, entry, _cursors[i].Score);
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
