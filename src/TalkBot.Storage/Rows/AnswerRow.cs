using TalkBot.Core.Chat;

namespace TalkBot.Storage.Rows;

/// <summary>An answer as it was given.</summary>
internal sealed class AnswerRow
{
    public required string Id { get; init; }

    public DateTimeOffset AnsweredAt { get; init; }

    /// <summary>The platform of who asked; null for an answer of the first version, which did not note it.</summary>
    public Platform? Platform { get; init; }

    /// <summary>Who asked, so that it can be deleted for them; null as above.</summary>
    public string? AuthorId { get; init; }

    /// <summary>The server or workspace it was given in; null in a direct message, and for an answer of an earlier version.</summary>
    public string? SpaceId { get; init; }

    /// <summary>The answer with its question and provenance as JSON.</summary>
    public required string Answer { get; init; }
}
