using TalkBot.Core.Chat;

namespace TalkBot.Core.Moderation;

/// <summary>One line of the audit log.</summary>
/// <param name="Platform">Where.</param>
/// <param name="SpaceId">In which server or workspace; null in a direct message.</param>
/// <param name="UserId">Who; null when the platform did not say.</param>
/// <param name="Action">What they asked for.</param>
/// <param name="Denied">Why it was refused; null when it was not.</param>
/// <param name="Before">What was before, for example the index generation.</param>
/// <param name="After">What is now.</param>
/// <param name="At">When.</param>
public sealed record AuditEntry(
    Platform Platform, string? SpaceId, string? UserId, BotAction Action, DenialReason? Denied, string? Before, string? After, DateTimeOffset At);
