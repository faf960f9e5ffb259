using TalkBot.Core.Chat;

namespace TalkBot.Storage.Rows;

/// <summary>A conversation, bounded, in one row.</summary>
internal sealed class ConversationRow
{
    public Platform Platform { get; init; }

    public required string Space { get; init; }

    public required string Place { get; init; }

    public DateTimeOffset LastActiveAt { get; init; }

    /// <summary>The turns as JSON.</summary>
    public required string Turns { get; set; }
}
