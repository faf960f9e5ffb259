using Microsoft.EntityFrameworkCore;
using TalkBot.Core.Moderation;
using TalkBot.Storage.Json;
using TalkBot.Storage.Rows;

namespace TalkBot.Storage;

/// <summary>The audit log: appended to by one at a time, each line chained to the one before.</summary>
internal sealed class AuditLog(Database database) : IAuditLog, IAuditVerifier
{
    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var json = StorageJson.Write(entry, StorageJson.Default.VersionedAuditEntry);
        return database.WriteAsync(
            async context =>
            {
                // SQLite has one writer anyway.
                if (context.Database.IsNpgsql())
                    await context.Database.ExecuteSqlAsync($"LOCK TABLE audit IN EXCLUSIVE MODE", cancellationToken);
                var last = await context.Audit.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
                return context.Audit.Add(AuditChain.Next(last, entry.At, json));
            },
            cancellationToken);
    }

    public Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            async context =>
            {
                var (last, intact) = ((AuditRow?)null, 0L);
                await foreach (var row in context.Audit.AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
                {
                    if (!AuditChain.Holds(last, row))
                        return new AuditVerification(intact, row.Number);
                    (last, intact) = (row, intact + 1);
                }

                return new AuditVerification(intact, null);
            },
            cancellationToken);
}
