using System.Collections.Concurrent;

namespace TalkBot.Chat.Slack.Http;

/// <summary>Knows the requests that were taken, as long as a copy of one could still look fresh. Safe to use from several threads.</summary>
internal sealed class SeenSignatures(TimeProvider time)
{
    private const int LookedThroughAt = 1000;

    private readonly ConcurrentDictionary<string, long> _seen = new(StringComparer.Ordinal);

    /// <summary>False when such a request was taken before, or is being taken.</summary>
    public bool TryTake(string signature)
    {
        if (_seen.Count >= LookedThroughAt)
            Forget();
        return _seen.TryAdd(signature, time.GetTimestamp());
    }

    /// <summary>It could not be taken; Slack may bring it again, within the same second even with the same signature.</summary>
    public void GiveBack(string signature) => _seen.TryRemove(signature, out _);

    private void Forget()
    {
        foreach (var (signature, at) in _seen)
        {
            // From the far end of the window to the near one.
            if (time.GetElapsedTime(at) > RequestVerifier.Window * 2)
                _seen.TryRemove(signature, out _);
        }
    }
}
