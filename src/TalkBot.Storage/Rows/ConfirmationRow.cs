using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;

namespace TalkBot.Storage.Rows;

/// <summary>What waits for somebody to confirm it.</summary>
internal sealed class ConfirmationRow
{
    public required string Id { get; init; }

    public Platform Platform { get; init; }

    public required string AuthorId { get; init; }

    public BotAction Action { get; init; }

    public DateTimeOffset RequestedAt { get; init; }

    /// <summary>On what it is to be done; null where the action says all.</summary>
    public string? Subject { get; init; }

    /// <summary>The message that confirmed it; null while it waits.</summary>
    public string? TakenBy { get; init; }
}
