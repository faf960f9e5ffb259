using TalkBot.Core.Chat;

namespace TalkBot.Storage.Rows;

/// <summary>A question that the documents did not answer, kept for moderators by a time of its own.</summary>
internal sealed class UnansweredRow
{
    public required string AnswerId { get; init; }

    public Platform Platform { get; init; }

    /// <summary>The server or workspace; null in a direct message.</summary>
    public string? SpaceId { get; init; }

    /// <summary>Who asked, so that it can be deleted for them.</summary>
    public required string AuthorId { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>The question as JSON.</summary>
    public required string Question { get; init; }
}
