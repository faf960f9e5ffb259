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
    private (long Since, TimeSpan Pause)? _open;
    private bool _isProbing;

    /// <summary>Whether a request may be made. One that may must be followed by <see cref="Succeed"/>, <see cref="Fail"/> or <see cref="Abandon"/>.</summary>
    /// <param name="isProbe">Whether the model is only tried, by this one request.</param>
    public bool TryEnter(out bool isProbe)
    {
        lock (_lock)
        {
            isProbe = _open is var (since, pause) && !_isProbing && time.GetElapsedTime(since) >= pause;
            _isProbing |= isProbe;
            return isProbe || _open is null;
        }
    }

    public void Succeed()
    {
        lock (_lock)
            (_failures, _open, _isProbing) = (0, null, false);
    }

    /// <summary>The request failed.</summary>
    /// <param name="isProbe">As <see cref="TryEnter"/> said.</param>
    /// <param name="pause">How long to make no other, where one failure is enough; null where it is not.</param>
    /// <returns>Whether this opened it.</returns>
    public bool Fail(bool isProbe, TimeSpan? pause)
    {
        lock (_lock)
        {
            _failures++;
            if (_open is not null && !isProbe)
                return false;
            Abandon(isProbe);
            if (!isProbe && pause is null && _failures < MaxFailures)
                return false;
            _open = (time.GetTimestamp(), pause ?? Pause);
            return !isProbe;
        }
    }

    /// <summary>The request was given up, and tells nothing of the model.</summary>
    public void Abandon(bool isProbe)
    {
        lock (_lock)
            _isProbing &= !isProbe;
    }
}
