namespace TalkBot.Chat.Transport;

/// <summary>What came from a socket.</summary>
internal abstract record SocketEvent
{
    private SocketEvent()
    {
    }

    /// <summary>A whole message; its bytes are good until the next one is received.</summary>
    public sealed record Message(ReadOnlyMemory<byte> Bytes, bool IsText) : SocketEvent;

    /// <summary>A message that was longer than is taken. It was read to its end and thrown away.</summary>
    public sealed record TooLong : SocketEvent;

    /// <summary>The end: the code that the other side gave, or null when the line was cut.</summary>
    public sealed record Closed(int? Code) : SocketEvent;
}
