using Microsoft.EntityFrameworkCore;
using TalkBot.Core.Moderation;
using TalkBot.Storage.Json;

namespace TalkBot.Storage;

/// <summary>The audit log: appended to by one at a time, each line chained to the one before.</summary>
internal sealed class AuditLog(Database database) : IAuditLog, IAuditVerifier, IDisposable
{
    private readonly SemaphoreSlim _appending = new(1);

    public async Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var json = StorageJson.Write(entry, StorageJson.Default.VersionedAuditEntry);
        await _appending.WaitAsync(cancellationToken);
        try
        {
            await database.WriteAsync(
                async context =>
                {
                    var last = await context.Audit.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
                    return context.Audit.Add(AuditChain.Next(last, entry.At, json));
                },
                cancellationToken);
        }
        finally
        {
            _appending.Release();
        }
    }

    public Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            async context =>
            {
                var (last, intact) = (default(Rows.AuditRow), 0L);
                await foreach (var row in context.Audit.AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
                {
                    if (!AuditChain.Holds(last, row))
                        return new AuditVerification(intact, row.Number);
                    (last, intact) = (row, intact + 1);
                }

                return new AuditVerification(intact, null);
            },
            cancellationToken);

    public void Dispose() => _appending.Dispose();
}
