using System.Collections.Concurrent;

namespace TalkBot.Chat.Slack.Api;

/// <summary>
/// Keeps to Slack's limits: so many calls of a method in a time, and none at all for as long as a 429 demands. A limit holds for
/// its method alone.
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>Beyond this many, counters that are at rest are forgotten.</summary>
    private const int Kept = 2000;

    /// <summary>What to add to each wait: clocks are not exact.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Method, string Counted), Queue<long>> _calls = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> _heldUntil = new(StringComparer.Ordinal);

    /// <summary>Waits until a call may be made, and counts it.</summary>
    public async Task EnterAsync(ApiCall call, CancellationToken cancellationToken)
    {
        for (var wait = TakeOrWait(call); wait > TimeSpan.Zero; wait = TakeOrWait(call))
            await Task.Delay(wait + Margin, time, cancellationToken);
    }

    /// <summary>How long a call would have to wait now.</summary>
    public TimeSpan WaitOf(ApiCall call)
    {
        lock (_lock)
            return Wait(call);
    }

    /// <summary>Lets no call of the method through for a while.</summary>
    public void Hold(ApiCall call, TimeSpan length) => _heldUntil[call.Method] = time.GetUtcNow() + length;

    private TimeSpan TakeOrWait(ApiCall call)
    {
        lock (_lock)
        {
            if (Wait(call) is { Ticks: > 0 } wait)
                return wait;
            if (_calls.Count > Kept)
                Forget();
            if (!_calls.TryGetValue((call.Method, call.Counted), out var calls))
                calls = _calls[(call.Method, call.Counted)] = new Queue<long>();
            calls.Enqueue(time.GetTimestamp());
            while (calls.Count > call.Tier.Calls)
                calls.Dequeue();
            return TimeSpan.Zero;
        }
    }

    private TimeSpan Wait(ApiCall call)
    {
        var held = _heldUntil.TryGetValue(call.Method, out var until) ? until - time.GetUtcNow() : TimeSpan.Zero;
        var full = _calls.TryGetValue((call.Method, call.Counted), out var calls) && calls.Count >= call.Tier.Calls
            ? call.Tier.Per - time.GetElapsedTime(calls.Peek())
            : TimeSpan.Zero;
        return held > full ? held : full;
    }

    private void Forget()
    {
        foreach (var (key, calls) in _calls.ToList())
        {
            if (time.GetElapsedTime(calls.Last()) > TimeSpan.FromMinutes(1))
                _calls.Remove(key);
        }
    }
}
