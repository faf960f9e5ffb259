namespace TalkBot.Search.Scoring;

/// <summary>How near each other two words stand in one entry, as a number that counts like a frequency.</summary>
internal static class Closeness
{
    /// <summary>By so many places at most the second word may stand elsewhere than behind the first; the other way round is two places off.</summary>
    private const int MaxDistance = 3;

    /// <summary>
    /// One for each time that the second word stands right behind the first, and less where it is off by some places: what Lucene's
    /// <c>SloppyPhraseScorer</c> takes for the frequency of a phrase of two words.
    /// </summary>
    /// <param name="first">Where the first word stands, in order, at least once.</param>
    /// <param name="second">Where the second does.</param>
    public static float Of(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        // The one that lags behind is moved on until it is ahead; how near it came to the other is what counts.
        var lagging = new Places(first, 0);
        var leading = new Places(second, 1);
        if (lagging.Here > leading.Here)
            Swap(ref lagging, ref leading);
        for (var frequency = 0f; ;)
        {
            var distance = leading.Here - lagging.Here;
            var isOver = !lagging.MoveNext();
            if (!isOver && lagging.Here <= leading.Here)
                continue;
            frequency += distance <= MaxDistance ? 1f / (distance + 1) : 0;
            if (isOver)
                return frequency;
            Swap(ref lagging, ref leading);
        }
    }

    private static void Swap(ref Places one, ref Places other)
    {
        var kept = one;
        one = other;
        other = kept;
    }

    /// <param name="places">Where a word stands.</param>
    /// <param name="offset">How far behind the first word it should stand.</param>
    private ref struct Places(ReadOnlySpan<int> places, int offset)
    {
        private ReadOnlySpan<int> _left = places;

        public readonly int Here => _left[0] - offset;

        public bool MoveNext()
        {
            _left = _left[1..];
            return !_left.IsEmpty;
        }
    }
}
