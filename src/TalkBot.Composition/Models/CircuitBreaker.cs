using System.Runtime.InteropServices;

namespace TalkBot.Composition.Models;

/// <summary>
/// Keeps questions from a model that does not answer. Opens after some failures in a row; once the pause is over one
/// request at a time probes, and the first that succeeds closes it. Safe for many threads.
/// </summary>
internal sealed class CircuitBreaker(TimeProvider time)
{
    /// <summary>So many failures in a row open it.</summary>
    public const int MaxFailures = 5;

    /// <summary>How long it stays open, where the server did not say.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private int _failures;
    private long _lastSuccess = long.MinValue;
    private (long Since, TimeSpan Pause)? _open;
    private bool _isProbing;

    /// <summary>Whether requests are kept from the model.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_lock)
                return _open is not null;
        }
    }

    /// <summary>A request that may be made. Must be followed by <see cref="Succeed"/>, <see cref="Fail"/> or <see cref="Abandon"/>.</summary>
    /// <param name="Since">When it began.</param>
    /// <param name="IsProbe">Whether the model is only tried, by this one request.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Entry(long Since, bool IsProbe);

    /// <summary>Lets a request through; null where none may be made.</summary>
    public Entry? TryEnter()
    {
        lock (_lock)
        {
            if (_open is not var (since, pause))
                return new Entry(time.GetTimestamp(), IsProbe: false);
            if (_isProbing || time.GetElapsedTime(since) < pause)
                return null;
            _isProbing = true;
            return new Entry(time.GetTimestamp(), IsProbe: true);
        }
    }

    public void Succeed()
    {
        lock (_lock)
            (_failures, _lastSuccess, _open, _isProbing) = (0, time.GetTimestamp(), null, false);
    }

    /// <summary>The request failed. That counts unless the model has answered another since it began: then it is slow, and not dead.</summary>
    /// <param name="entry">As <see cref="TryEnter"/> gave it.</param>
    /// <param name="pause">How long to make no other, where one failure is enough; null where it is not.</param>
    /// <returns>Whether this opened it.</returns>
    public bool Fail(Entry entry, TimeSpan? pause)
    {
        lock (_lock)
        {
            Abandon(entry);
            if ((_open is not null && !entry.IsProbe) || (pause is null && entry.Since < _lastSuccess))
                return false;
            _failures++;
            if (!entry.IsProbe && pause is null && _failures < MaxFailures)
                return false;
            _open = (time.GetTimestamp(), pause ?? Pause);
            return !entry.IsProbe;
        }
    }

    /// <summary>The request was given up, and tells nothing of the model.</summary>
    public void Abandon(Entry entry)
    {
        lock (_lock)
            _isProbing &= !entry.IsProbe;
    }
}
