namespace TalkBot.Core.Moderation;

/// <summary>Who had the bot do what, and who was refused. Only ever added to.</summary>
public interface IAuditLog
{
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);
}
