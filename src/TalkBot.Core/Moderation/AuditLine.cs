namespace TalkBot.Core.Moderation;

/// <summary>A line of the audit log with its number.</summary>
public sealed record AuditLine(long Number, AuditEntry Entry);
