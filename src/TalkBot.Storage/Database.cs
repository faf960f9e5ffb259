using Microsoft.EntityFrameworkCore;
using TalkBot.Core;

namespace TalkBot.Storage;

/// <summary>Reads and writes, each in a context of its own; a write is one transaction.</summary>
internal sealed class Database(IDbContextFactory<StorageContext> contexts, StorageTarget target)
{
    private const int MaxAttempts = 5;

    private readonly WriterGate _writers = new(target.Writers);

    /// <exception cref="TalkBotException">The database cannot be used.</exception>
    public async Task<T> ReadAsync<T>(Func<StorageContext, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            return await read(context);
        }
        catch (Exception exception) when (StorageFaults.IsFault(exception))
        {
            throw StorageFaults.From(exception, target);
        }
    }

    /// <summary>Runs <paramref name="write"/> and saves what it changed, all or nothing; again, where another writer was first.</summary>
    /// <exception cref="TalkBotException">The database cannot be used.</exception>
    public Task<T> WriteAsync<T>(Func<StorageContext, Task<T>> write, CancellationToken cancellationToken) =>
        WriteAsync(write, isUrgent: false, cancellationToken);

    /// <summary>The same before all other writes that wait.</summary>
    /// <exception cref="TalkBotException">The database cannot be used.</exception>
    public Task<T> WriteUrgentlyAsync<T>(Func<StorageContext, Task<T>> write, CancellationToken cancellationToken) =>
        WriteAsync(write, isUrgent: true, cancellationToken);

    private async Task<T> WriteAsync<T>(Func<StorageContext, Task<T>> write, bool isUrgent, CancellationToken cancellationToken)
    {
        await _writers.EnterAsync(isUrgent, cancellationToken);
        try
        {
            for (var attempt = 1; attempt < MaxAttempts; attempt++)
            {
                try
                {
                    return await WriteOnceAsync(write, cancellationToken);
                }
                catch (Exception exception) when (StorageFaults.IsConflict(exception))
                {
                    // Nothing was written; the next attempt sees what the other writer wrote.
                }
            }

            return await WriteOnceAsync(write, cancellationToken);
        }
        catch (Exception exception) when (StorageFaults.IsFault(exception))
        {
            throw StorageFaults.From(exception, target);
        }
        finally
        {
            _writers.Leave();
        }
    }

    private async Task<T> WriteOnceAsync<T>(Func<StorageContext, Task<T>> write, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var result = await write(context);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
