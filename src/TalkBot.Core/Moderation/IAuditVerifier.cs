namespace TalkBot.Core.Moderation;

/// <summary>Holds the audit log against itself.</summary>
public interface IAuditVerifier
{
    /// <summary>Reads the log from its oldest line and stops at the first that was changed, or before which one is missing.</summary>
    Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken);
}
