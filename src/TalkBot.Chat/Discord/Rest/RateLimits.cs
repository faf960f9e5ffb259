using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;

namespace TalkBot.Chat.Discord.Rest;

/// <summary>
/// Keeps to Discord's limits: those of each bucket as the headers tell them, the pauses that a 429 demands, and the 50 calls a
/// second of the whole bot from the first time on that Discord says so: some bots may do more. Calls of one bucket go one after
/// the other. Times are of a clock that nobody sets.
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>"50 requests per second" for a bot ("Global Rate Limit").</summary>
    public const int MostPerSecond = 50;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>What to add to each wait: clocks are not exact.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50);

    /// <summary>Beyond this many, buckets that are at rest are forgotten.</summary>
    private const int KeptBuckets = 2000;

    private readonly ConcurrentDictionary<string, string> _bucketOfRoute = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _second = new();
    private readonly long _begin = time.GetTimestamp();
    private TimeSpan _blockedUntil;
    private bool _isLimited;

    private TimeSpan Now => time.GetElapsedTime(_begin);

    /// <summary>Waits for the turn of a call, but not longer than <paramref name="patience"/> for what Discord demands; an urgent call does not queue.</summary>
    /// <returns>The turn, to be disposed when the answer was learned from; or null, and how long it would have to wait.</returns>
    public async Task<(IDisposable? Turn, TimeSpan Wait)> EnterAsync(ApiRequest request, TimeSpan patience, CancellationToken cancellationToken)
    {
        // The first response to an interaction is outside of all limits.
        if (request is { IsUrgent: true, IsInteraction: true })
            return (new Turn(null), TimeSpan.Zero);
        Forget();
        while (true)
        {
            var key = KeyOf(request);
            var bucket = _buckets.GetOrAdd(key, _ => new Bucket());
            if (!await bucket.Turn.WaitAsync(request.IsUrgent ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken))
                return (null, Second);
            var isTaken = false;
            try
            {
                for (var wait = Wait(bucket, request); wait > TimeSpan.Zero; wait = Wait(bucket, request))
                {
                    if (request.IsUrgent || wait > patience)
                        return (null, wait);
                    await Task.Delay(wait, time, cancellationToken);
                }

                // Those before it in the queue may have learned that the route belongs to another bucket.
                isTaken = key == KeyOf(request);
                if (isTaken)
                    return (new Turn(bucket), TimeSpan.Zero);
            }
            finally
            {
                if (!isTaken)
                    bucket.Turn.Release();
            }
        }
    }

    /// <summary>Reads what an answer says of its bucket.</summary>
    public void Learn(ApiRequest request, HttpResponseHeaders headers)
    {
        if (Text(headers, "X-RateLimit-Bucket") is { } id)
            _bucketOfRoute[request.ToString()] = id;
        if (Number(headers, "X-RateLimit-Remaining") is { } remaining && Number(headers, "X-RateLimit-Reset-After") is { } reset)
            Set(request, remaining < 1 ? TimeSpan.FromSeconds(reset) : TimeSpan.Zero);
    }

    /// <summary>Holds back the bucket, or everything, for as long as a 429 demands.</summary>
    public void Hold(ApiRequest request, TimeSpan length, bool isGlobal)
    {
        if (!isGlobal)
        {
            Set(request, length);
            return;
        }

        lock (_lock)
        {
            _blockedUntil = Now + length;
            _isLimited = true;
        }
    }

    /// <summary>Seconds, fractions among them, of a header; null when it is missing or makes no sense.</summary>
    public static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1e7 ? number : null;

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private string KeyOf(ApiRequest request) => $"{_bucketOfRoute.GetValueOrDefault(request.ToString(), request.ToString())} {request.Major}";

    private void Set(ApiRequest request, TimeSpan pause)
    {
        var bucket = _buckets.GetOrAdd(KeyOf(request), _ => new Bucket());
        lock (_lock)
            bucket.OpenAt = pause > TimeSpan.Zero ? Now + pause + Margin : TimeSpan.Zero;
    }

    private TimeSpan Wait(Bucket bucket, ApiRequest request)
    {
        lock (_lock)
        {
            var now = Now;
            if (bucket.OpenAt > now)
                return bucket.OpenAt - now;
            if (request.IsInteraction)
                return TimeSpan.Zero;
            if (_blockedUntil > now)
                return _blockedUntil - now;
            if (!_isLimited)
                return TimeSpan.Zero;
            while (_second.TryPeek(out var first) && now - first >= Second)
                _second.Dequeue();
            if (_second.Count >= MostPerSecond)
                return _second.Peek() + Second - now;
            _second.Enqueue(now);
            return TimeSpan.Zero;
        }
    }

    private void Forget()
    {
        if (_buckets.Count <= KeptBuckets)
            return;
        lock (_lock)
        {
            var now = Now;
            foreach (var (key, bucket) in _buckets)
            {
                if (bucket.OpenAt <= now && bucket.Turn.CurrentCount > 0)
                    _buckets.TryRemove(key, out _);
            }
        }
    }

    private sealed class Bucket
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public TimeSpan OpenAt { get; set; }
    }

    private sealed class Turn(Bucket? bucket) : IDisposable
    {
        public void Dispose() => bucket?.Turn.Release();
    }
}
