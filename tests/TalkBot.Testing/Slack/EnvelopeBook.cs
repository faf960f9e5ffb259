using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace TalkBot.Testing.Slack;

/// <summary>
/// What became of each envelope that was delivered: acknowledged, or gone with a line that ended before it could be. What is neither, was
/// delivered on a line that stood, and nobody has acknowledged it.
/// </summary>
public sealed class EnvelopeBook(TimeProvider time)
{
    /// <summary>Slack waits for three seconds. A line that stood so much longer is no excuse, however busy the machine is.</summary>
    private static readonly TimeSpan TimeEnough = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, (WebSocket Line, long At)> _open = new();
    private int _delivered;
    private int _acknowledged;
    private int _gone;

    /// <summary>How many were delivered on a line that stood.</summary>
    public int Delivered => Volatile.Read(ref _delivered) - Gone;

    /// <summary>How many of them were acknowledged, once or more often.</summary>
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>How many went with a line that ended.</summary>
    public int Gone => Volatile.Read(ref _gone);

    /// <summary>Whether none of those on lines that stood is still to be acknowledged.</summary>
    public bool IsSettled => Acknowledged == Delivered;

    public override string ToString() =>
        $"Of {Delivered} envelopes that were delivered on lines that stood {Acknowledged} were acknowledged and {Delivered - Acknowledged} never; {Gone} more went with their lines.";

    internal void Deliver(string id, WebSocket line)
    {
        Interlocked.Increment(ref _delivered);
        _open[id] = (line, time.GetTimestamp());
    }

    internal void Acknowledge(string id)
    {
        if (_open.TryRemove(id, out _))
            Interlocked.Increment(ref _acknowledged);
    }

    /// <summary>Nothing more comes from a line.</summary>
    internal void End(WebSocket line)
    {
        foreach (var (id, envelope) in _open)
        {
            if (envelope.Line == line && time.GetElapsedTime(envelope.At) < TimeEnough && _open.TryRemove(id, out _))
                Interlocked.Increment(ref _gone);
        }
    }
}
