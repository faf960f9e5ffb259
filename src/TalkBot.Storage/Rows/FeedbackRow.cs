using TalkBot.Core.Chat;

namespace TalkBot.Storage.Rows;

/// <summary>One person's last word on an answer.</summary>
internal sealed class FeedbackRow
{
    public required string AnswerId { get; init; }

    public Platform Platform { get; init; }

    public required string AuthorId { get; init; }

    public bool IsHelpful { get; init; }

    /// <summary>The reason as JSON, as all that people type: PostgreSQL takes no text with a zero character in it.</summary>
    public string? Reason { get; init; }

    /// <summary>The server or workspace it was given in; null in a direct message.</summary>
    public string? SpaceId { get; init; }

    public DateTimeOffset GivenAt { get; init; }
}
