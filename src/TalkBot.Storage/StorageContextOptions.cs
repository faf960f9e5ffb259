using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace TalkBot.Storage;

/// <summary>How EF Core is set up.</summary>
internal static class StorageContextOptions
{
    public static DbContextOptionsBuilder UseStorage(this DbContextOptionsBuilder builder, StorageTarget target)
    {
        builder.ConfigureWarnings(warnings => warnings
            // Failures become exceptions with a sentence of their own, and are logged by whoever catches them.
            .Log(
                (RelationalEventId.CommandError, LogLevel.Debug),
                (RelationalEventId.ConnectionError, LogLevel.Debug),
                (RelationalEventId.CommandExecuted, LogLevel.Debug),
                (CoreEventId.SaveChangesFailed, LogLevel.Debug),
                (CoreEventId.QueryIterationFailed, LogLevel.Debug))
            // One set of migrations serves two databases, so there is no snapshot of the model to compare; a test compares the tables.
            .Ignore(RelationalEventId.PendingModelChangesWarning));
        return target.Kind == StorageKind.Sqlite
            ? builder.UseSqlite(target.ConnectionString).AddInterceptors(new SqliteSettings(target.BusyTimeout))
            : builder.UseNpgsql(target.ConnectionString);
    }
}
