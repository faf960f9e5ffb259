using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Health;

namespace TalkBot.Storage;

/// <summary>Whether the database can be reached, and whether its tables are those of this version. Makes no database where there is none.</summary>
internal sealed class DatabaseDoctor(StorageOptions storage, DataOptions data) : IDoctor
{
    private const string Name = "Database";

    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken cancellationToken)
    {
        try
        {
            var target = StorageTarget.Locate(storage, data);
            return [target.Kind == StorageKind.Sqlite && !File.Exists(target.Name)
                ? Diagnosis.Well(Name, $"There is no database at {target.Name} yet; the service makes it when it starts.")
                : await ExamineAsync(target, cancellationToken)];
        }
        catch (TalkBotException fault)
        {
            return [Diagnosis.Of(Name, fault)];
        }
    }

    private static async Task<Diagnosis> ExamineAsync(StorageTarget target, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = new StorageContext((DbContextOptions<StorageContext>)new DbContextOptionsBuilder<StorageContext>().UseStorage(WithoutMaking(target)).Options);
            var ours = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
            var kind = target.Kind == StorageKind.Sqlite ? "SQLite" : "PostgreSQL";
            return !applied.IsSubsetOf(ours) ? Diagnosis.Ill(Name, $"{kind} ({target.Name}) was written by a newer TalkBot.", "Run that version, or put a backup of this one's in its place.")
                : applied.Count < ours.Count ? Diagnosis.Well(Name, $"{kind} ({target.Name}) answers and lacks {ProvenanceText.Count(ours.Count - applied.Count, "change")} of its tables, which the service makes when it starts.")
                : Diagnosis.Well(Name, $"{kind} ({target.Name}) answers, and its tables are those of this version.");
        }
        catch (Exception exception) when (StorageFaults.IsFault(exception))
        {
            throw StorageFaults.From(exception, target);
        }
    }

    private static StorageTarget WithoutMaking(StorageTarget target) => target.Kind == StorageKind.Sqlite
        ? target with { ConnectionString = new SqliteConnectionStringBuilder(target.ConnectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString }
        : target;
}
