using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace TalkBot.Storage;

/// <summary>
/// Brings a PostgreSQL database up to date while no other process does. (EF Core's own lock is let go of between two migrations,
/// and what is left to do is not looked up again.)
/// </summary>
internal static class PostgresMigration
{
    /// <summary>"TalkBot" in ASCII: a number that nobody else on this server will choose.</summary>
    private const long LockKey = 0x54_61_6C_6B_42_6F_74;

    public static async Task RunAsync(StorageContext context, CancellationToken cancellationToken)
    {
        await CreateAsync(context.GetService<IRelationalDatabaseCreator>(), cancellationToken);

        // The lock is the connection's, so that it ends with the process at the latest.
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({LockKey})", cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({LockKey})", cancellationToken);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static async Task CreateAsync(IRelationalDatabaseCreator creator, CancellationToken cancellationToken)
    {
        if (await creator.ExistsAsync(cancellationToken))
            return;
        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was first.
        }
    }
}
