namespace TalkBot.Core.Chat;

/// <summary>What a person thinks of an answer.</summary>
public sealed record Feedback(string AnswerId, Platform Platform, string AuthorId, bool IsHelpful, string? Reason, DateTimeOffset GivenAt)
{
    /// <summary>The server or workspace it was given in; null in a direct message.</summary>
    public string? SpaceId { get; init; }
}
