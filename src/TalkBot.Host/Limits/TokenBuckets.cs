using System.Runtime.InteropServices;

namespace TalkBot.Host.Limits;

/// <summary>
/// An allowance for each key (a token bucket): full at first, refilled evenly, never above its size. Not safe for many threads.
/// </summary>
/// <param name="size">How many may be taken at once; 0 means that there is no limit.</param>
/// <param name="period">How long it takes to fill an empty one.</param>
internal sealed class TokenBuckets<TKey>(int size, TimeSpan period)
    where TKey : notnull
{
    /// <summary>So many keys are remembered before those with a full bucket are forgotten.</summary>
    private const int Roomy = 4096;

    private readonly Dictionary<TKey, (double Tokens, long At)> _buckets = [];
    private int _forgetAbove = Roomy;

    public int Count => _buckets.Count;

    /// <summary>After how long <paramref name="key"/> may take one; zero when it may now.</summary>
    /// <param name="key">Whose.</param>
    /// <param name="time">Tells how long ago something was.</param>
    public TimeSpan WaitFor(TKey key, TimeProvider time)
    {
        var missing = size == 0 ? 0 : 1 - Level(key, time);
        return missing > 0 ? period * (missing / size) : TimeSpan.Zero;
    }

    /// <summary>Takes one; <see cref="WaitFor"/> said that it may.</summary>
    public void Take(TKey key, TimeProvider time)
    {
        if (size == 0)
            return;
        var level = Level(key, time);
        CollectionsMarshal.GetValueRefOrAddDefault(_buckets, key, out _) = (level - 1, time.GetTimestamp());
        if (_buckets.Count > _forgetAbove)
            Forget(time);
    }

    private double Level(TKey key, TimeProvider time) =>
        _buckets.TryGetValue(key, out var bucket) ? Math.Min(size, bucket.Tokens + (time.GetElapsedTime(bucket.At) / period * size)) : size;

    /// <summary>A full bucket is as good as none. Where few are full, the next try waits until there are twice as many.</summary>
    private void Forget(TimeProvider time)
    {
        foreach (var key in _buckets.Keys.Where(key => Level(key, time) >= size).ToList())
            _buckets.Remove(key);
        _forgetAbove = Math.Max(Roomy, _buckets.Count * 2);
    }
}
