using TalkBot.Core.Chat;
using TalkBot.Storage.Json;

namespace TalkBot.Storage.Rows;

/// <summary>A message to send. The row outlives its text, so that a reply to it finds its conversation.</summary>
internal sealed class OutboxRow
{
    /// <summary>Counts up in the order of sending.</summary>
    public long Number { get; init; }

    /// <summary>The id fixed by whoever made the message.</summary>
    public required string OutgoingId { get; init; }

    public Platform Platform { get; init; }

    public OutboxState State { get; init; }

    /// <summary>The message as JSON; null once nobody will send it any more.</summary>
    public string? Message { get; init; }

    /// <summary>Whom it answers; null for what answers nobody, and once nobody will send it any more.</summary>
    public string? AuthorId { get; init; }

    public required string ConversationSpace { get; init; }

    public required string ConversationPlace { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Where it became visible; null until it did.</summary>
    public string? SentPlace { get; init; }

    /// <summary>The platform's id of it; null until it became visible.</summary>
    public string? SentMessageId { get; init; }

    /// <summary>The stable word for why it was refused.</summary>
    public string? RefusedReason { get; init; }

    public static OutboxRow Of(OutgoingMessage outgoing, ConversationKey conversation, string? authorId, DateTimeOffset createdAt) => new()
    {
        OutgoingId = outgoing.Id,
        Platform = outgoing.Platform,
        Message = StorageJson.Write(outgoing, StorageJson.Default.VersionedOutgoingMessage),
        AuthorId = authorId,
        ConversationSpace = conversation.Space,
        ConversationPlace = conversation.Place,
        CreatedAt = createdAt,
    };
}

/// <summary>The names are stored; do not rename them.</summary>
internal enum OutboxState
{
    Pending,

    /// <summary>Sending began, so that it may be visible.</summary>
    Sending,
    Sent,

    /// <summary>Nobody knows whether it is visible, and nobody will send it again.</summary>
    Unknown,
    Refused,
}
