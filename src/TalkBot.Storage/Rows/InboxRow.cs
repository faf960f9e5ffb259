using TalkBot.Core.Chat;

namespace TalkBot.Storage.Rows;

/// <summary>A message that was taken in. The row outlives its text, so that a late delivery of it is known.</summary>
internal sealed class InboxRow
{
    /// <summary>Counts up in the order of arrival.</summary>
    public long Number { get; init; }

    public Platform Platform { get; init; }

    public required string Place { get; init; }

    public required string MessageId { get; init; }

    public InboxState State { get; init; }

    /// <summary>The message as JSON; null once it is done.</summary>
    public string? Message { get; init; }

    /// <summary>Who wrote it; null once it is done.</summary>
    public string? AuthorId { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>The names are stored; do not rename them.</summary>
internal enum InboxState
{
    New,
    Done,
}
