namespace TalkBot.Chat.Discord.Rest;

/// <summary>
/// Counts the answers that Discord holds against an address: 10,000 of 401, 403 and 429 within ten minutes, and nobody behind it
/// gets through for an hour ("Invalid Request Limit"). Long before that the bot goes quiet.
/// </summary>
internal sealed class InvalidRequests(TimeProvider time)
{
    public const int Most = 1000;

    /// <summary>So many 401 in a row are no accident: the token is not good.</summary>
    private const int MostRefusals = 3;

    /// <summary>A token that was refused is tried again so seldom: it may be Discord that is wrong.</summary>
    private static readonly TimeSpan RefusalPause = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Queue<long> _counted = new();
    private int _refusals;
    private long _refusedAt;

    /// <summary>Whether Discord no longer takes the token, so that there is no use in asking for some minutes.</summary>
    public bool IsTokenRefused
    {
        get
        {
            lock (_lock)
                return _refusals >= MostRefusals && time.GetElapsedTime(_refusedAt) < RefusalPause;
        }
    }

    /// <summary>How long nothing may be sent; zero when it may.</summary>
    public TimeSpan Pause
    {
        get
        {
            lock (_lock)
            {
                while (_counted.TryPeek(out var first) && time.GetElapsedTime(first) >= Window)
                    _counted.Dequeue();
                return _counted.Count < Most ? TimeSpan.Zero : Window - time.GetElapsedTime(_counted.Peek());
            }
        }
    }

    /// <param name="request">What was asked.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="isShared">A limit that others share with us is not our fault.</param>
    public void Count(ApiRequest request, int status, bool isShared)
    {
        lock (_lock)
        {
            if (status is 401 or 403 or 429 && !isShared)
                _counted.Enqueue(time.GetTimestamp());
            if (!request.IsInteraction)
                (_refusals, _refusedAt) = status == 401 ? (_refusals + 1, time.GetTimestamp()) : (0, 0);
        }
    }
}
