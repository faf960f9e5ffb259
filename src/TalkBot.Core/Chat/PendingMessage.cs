namespace TalkBot.Core.Chat;

/// <summary>A message of the outbox.</summary>
/// <param name="Message">What is to be sent.</param>
/// <param name="WasBegun">Whether an earlier process began to send it, so that it may be visible already.</param>
public sealed record PendingMessage(OutgoingMessage Message, bool WasBegun)
{
    /// <summary>Before when the platform asked not to be tried again; null when it may be sent at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}
