using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TalkBot.Core;
using TalkBot.Storage;

namespace TalkBot.Tests.Storage;

/// <summary>What is SQLite's own: its file, its locks, its settings.</summary>
public sealed class SqliteFileTests() : StorageTests(null)
{
    private const int PatienceMilliseconds = 60_000;

    [Fact]
    public async Task The_settings_of_the_file_are_as_decided()
    {
        await using var context = Context();
        await context.Database.OpenConnectionAsync(Cancel);

        Assert.Equal("wal", await PragmaAsync(context, "journal_mode"));
        Assert.Equal("1", await PragmaAsync(context, "synchronous"));
        Assert.Equal("1", await PragmaAsync(context, "secure_delete"));
        Assert.Equal("60000", await PragmaAsync(context, "busy_timeout"));
    }

    [Fact]
    public async Task A_writer_waits_for_another_program_and_readers_do_not()
    {
        var store = Storage.Open().Messages;
        await using var other = await LockAsync();

        var adding = Task.Run(() => store.AddAsync([Sample.Message("1")], Cancel), Cancel);

        Assert.Empty(await store.UnfinishedAsync(Cancel));
        Assert.False(adding.IsCompleted);
        await other.DisposeAsync();
        Assert.Single(await adding);
    }

    [Fact]
    public async Task A_program_that_does_not_let_go_is_named()
    {
        await using var other = await LockAsync();
        var impatient = StorageTarget.Sqlite(Storage.Target.Name, TimeSpan.FromMilliseconds(10));

        var fault = await Assert.ThrowsAsync<TalkBotException>(() => Storage.Open(impatient).Messages.AddAsync([Sample.Message("1")], Cancel));

        Assert.Equal(Fault.StorageBusy, fault.Fault);
        Assert.Contains(Storage.Target.Name, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_deleted_by_age_is_in_no_file()
    {
        var store = Storage.Open().Messages;
        await store.AddAsync([Sample.Message("1")], Cancel);
        await store.CompleteAsync(Sample.Completion(Sample.Message("1")), Cancel);
        Assert.True(IsInAFile(Sample.Secret));

        Storage.Time.Advance(TimeSpan.FromDays(31));
        await Storage.Open().Maintenance.DeleteExpiredAsync(Cancel);

        Assert.False(IsInAFile(Sample.Secret));
    }

    [Fact(Timeout = PatienceMilliseconds)]
    public async Task A_start_after_a_kill_within_a_migration_goes_on()
    {
        await Storage.ExecuteAsync("DELETE FROM \"__EFMigrationsHistory\"");
        await Storage.ExecuteAsync("DROP TABLE inbox; DROP TABLE outbox; DROP TABLE conversations; DROP TABLE answers; DROP TABLE feedback; DROP TABLE audit; DROP TABLE sessions; DROP TABLE leases; DROP TABLE unanswered; DROP TABLE participants; DROP TABLE confirmations; DROP TABLE channels; DROP TABLE watches");
        await Storage.ExecuteAsync("CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
        await Storage.ExecuteAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2025-01-01')");

        await Storage.Open().Setup.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Single(await Storage.Open().Messages.AddAsync([Sample.Message("1")], Cancel));
    }

    [Fact]
    public async Task A_migration_that_another_process_is_at_is_waited_for_and_then_named()
    {
        await using var other = new FileStream(Storage.Target.Name + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var impatient = StorageTarget.Sqlite(Storage.Target.Name, TimeSpan.FromMilliseconds(150));

        var fault = await Assert.ThrowsAsync<TalkBotException>(() => Storage.Open(impatient).Setup.MigrateAsync(Cancel));

        Assert.Equal(Fault.StorageBusy, fault.Fault);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        var path = Path.Combine(Path.GetDirectoryName(Storage.Target.Name)!, "notes.db");
        await File.WriteAllTextAsync(path, new string('x', 5000), Cancel);

        var fault = await Assert.ThrowsAsync<TalkBotException>(() => Storage.Open(StorageTarget.Sqlite(path, TimeSpan.FromSeconds(1))).Setup.MigrateAsync(Cancel));

        Assert.Equal(Fault.StorageUnavailable, fault.Fault);
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        var path = Path.Combine(Storage.Target.Name, "below", "talkbot.db");

        var fault = await Assert.ThrowsAsync<TalkBotException>(() => Storage.Open(StorageTarget.Sqlite(path, TimeSpan.FromSeconds(1))).Setup.MigrateAsync(Cancel));

        Assert.Equal(Fault.StorageUnavailable, fault.Fault);
    }

    private StorageContext Context()
    {
        var options = new DbContextOptionsBuilder<StorageContext>();
        options.UseStorage(Storage.Target);
        return new StorageContext(options.Options);
    }

    private static async Task<string?> PragmaAsync(StorageContext context, string name)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(await command.ExecuteScalarAsync(Cancel), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<SqliteConnection> LockAsync()
    {
        var connection = new SqliteConnection($"Data Source={Storage.Target.Name};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(Cancel);
        return connection;
    }

    private bool IsInAFile(string word) => Directory.EnumerateFiles(Path.GetDirectoryName(Storage.Target.Name)!).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
    });
}
