namespace TalkBot.Core.Chat;

/// <summary>A message of the outbox.</summary>
/// <param name="Message">What is to be sent.</param>
/// <param name="Conversation">Where it belongs; what belongs together is sent in order.</param>
/// <param name="CreatedAt">Since when it waits.</param>
public sealed record PendingMessage(OutgoingMessage Message, ConversationKey Conversation, DateTimeOffset CreatedAt)
{
    /// <summary>Whether an earlier attempt, perhaps of a process that died, may have made it visible.</summary>
    public bool WasBegun { get; init; }

    /// <summary>Before when the platform asked not to be tried again; null when it may be sent at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}
