using TalkBot.Core;
using TalkBot.Core.Health;
using TalkBot.Storage;
using TalkBot.Testing;

namespace TalkBot.Tests.Storage;

public sealed class SqliteDatabaseDoctorTests() : DatabaseDoctorTests(null);

public sealed class PostgreSqlDatabaseDoctorTests(PostgresServer server) : DatabaseDoctorTests(server);

/// <summary>What the doctor says of a database of ours.</summary>
public abstract class DatabaseDoctorTests(PostgresServer? server) : StorageTests(server)
{
    [Theory]
    [InlineData(true, "those of this version")]
    [InlineData(false, "lacks 6 changes")]
    public async Task Tables_are_told_from_none(bool isMigrated, string says)
    {
        if (!isMigrated)
            await Storage.ExecuteAsync("DELETE FROM \"__EFMigrationsHistory\"");

        var found = await ExamineAsync();

        Assert.Equal(DiagnosisOutcome.Ok, found.Outcome);
        Assert.Contains(says, found.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_version_s_database_is_no_use_to_this_one()
    {
        await Storage.ExecuteAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0')");

        Assert.Equal(DiagnosisOutcome.Failed, (await ExamineAsync()).Outcome);
    }

    private async Task<Diagnosis> ExamineAsync()
    {
        var (storage, data) = Server is null
            ? (new StorageOptions(), new DataOptions { Path = Path.GetDirectoryName(Storage.Target.Name)! })
            : (new StorageOptions { ConnectionString = Storage.Target.ConnectionString }, new DataOptions());
        return Assert.Single(await new DatabaseDoctor(storage, data).ExamineAsync(Cancel));
    }
}
