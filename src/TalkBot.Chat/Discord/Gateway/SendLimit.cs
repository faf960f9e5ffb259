namespace TalkBot.Chat.Discord.Gateway;

/// <summary>
/// Counts what a connection sends: Discord closes one that sends more than 120 messages in 60 seconds ("Rate Limiting", Gateway).
/// </summary>
internal sealed class SendLimit(TimeProvider time)
{
    /// <summary>Some are left for heartbeats and the handshake.</summary>
    public const int Most = 100;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Queue<long> _sent = new();

    /// <summary>Counts one that must be sent.</summary>
    public void Take() => _sent.Enqueue(time.GetTimestamp());

    /// <summary>Counts one that may be left out; false when it must be.</summary>
    public bool TryTake()
    {
        while (_sent.TryPeek(out var first) && time.GetElapsedTime(first) >= Window)
            _sent.Dequeue();
        if (_sent.Count >= Most)
            return false;
        Take();
        return true;
    }
}
