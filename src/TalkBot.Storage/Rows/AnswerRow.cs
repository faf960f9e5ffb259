namespace TalkBot.Storage.Rows;

/// <summary>An answer as it was given.</summary>
internal sealed class AnswerRow
{
    public required string Id { get; init; }

    public DateTimeOffset AnsweredAt { get; init; }

    /// <summary>The answer with its question and provenance as JSON.</summary>
    public required string Answer { get; init; }
}
