using TalkBot.Core.Chat;
using TalkBot.Storage.Json;

namespace TalkBot.Storage.Rows;

/// <summary>An answer as it was given.</summary>
internal sealed class AnswerRow
{
    public required string Id { get; init; }

    public DateTimeOffset AnsweredAt { get; init; }

    /// <summary>The platform of who asked; null for an answer of the first version, which did not note it, and for one that nobody asked for.</summary>
    public Platform? Platform { get; init; }

    /// <summary>Who asked, so that it can be deleted for them; null as above.</summary>
    public string? AuthorId { get; init; }

    /// <summary>The server or workspace it was given in; null in a direct message, and for an answer of an earlier version.</summary>
    public string? SpaceId { get; init; }

    /// <summary>The answer with its question and provenance as JSON.</summary>
    public required string Answer { get; init; }

    public static AnswerRow Of(StoredAnswer answer, Platform platform, string? authorId, string? spaceId) => new()
    {
        Id = answer.Id,
        AnsweredAt = answer.AnsweredAt,
        Platform = platform,
        AuthorId = authorId,
        SpaceId = spaceId,
        Answer = StorageJson.Write(AnswerContent.Of(answer.Question, answer.Answer), StorageJson.Default.VersionedAnswerContent),
    };
}
