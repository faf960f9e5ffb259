namespace TalkBot.Core.Moderation;

/// <summary>What came of holding the audit log against itself.</summary>
/// <param name="Intact">How many lines are as they were written, counted from the oldest.</param>
/// <param name="FirstBroken">The number of the first line that is not, or that does not follow the one before it; null when all are.</param>
public sealed record AuditVerification(long Intact, long? FirstBroken);
