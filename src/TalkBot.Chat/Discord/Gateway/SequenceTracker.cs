namespace TalkBot.Chat.Discord.Gateway;

/// <summary>
/// Knows up to which event everything is safe. Events are begun in the order they came and may be finished in any; the number
/// that a resume names never passes one that is not finished. Safe to use from several threads.
/// </summary>
internal sealed class SequenceTracker(long? start)
{
    private readonly Lock _lock = new();
    private readonly SortedSet<long> _open = [];
    private long? _highest = start;

    /// <summary>The last event before which nothing is open; null when there was none.</summary>
    public long? Safe
    {
        get
        {
            lock (_lock)
                return _open.Count > 0 ? _open.Min - 1 : _highest;
        }
    }

    /// <summary>Takes note of an event.</summary>
    /// <returns>What to call when it is safe. For one that is still open it does nothing: the first one's word counts.</returns>
    public Action Begin(long sequence)
    {
        lock (_lock)
        {
            _highest = Math.Max(_highest ?? 0, sequence);
            return _open.Add(sequence) ? () => Finish(sequence) : () => { };
        }
    }

    private void Finish(long sequence)
    {
        lock (_lock)
            _open.Remove(sequence);
    }
}
