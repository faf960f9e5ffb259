using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using TalkBot.Core.Operations;
using TalkBot.Storage;
using TalkBot.Storage.Leases;
using TalkBot.Testing;

namespace TalkBot.Tests.Storage;

/// <summary>A database of its own, gone afterwards, that programs open one after the other or at once.</summary>
internal sealed class StorageUnderTest : IAsyncDisposable
{
    private readonly string? _folder;

    private StorageUnderTest(StorageTarget target, string? folder) => (Target, _folder) = (target, folder);

    public StorageTarget Target { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 2, 18, 12, 0, 0, TimeSpan.Zero));

    public RecordedLog Log { get; } = new();

    public RetentionOptions Retention { get; } = new();

    /// <summary>A database without tables: in <paramref name="server"/>, or a SQLite file where there is none.</summary>
    public static async Task<StorageUnderTest> CreateAsync(PostgresServer? server)
    {
        if (server is null)
        {
            var folder = Directory.CreateTempSubdirectory("talkbot-storage-").FullName;
            return new StorageUnderTest(StorageTarget.Sqlite(Path.Combine(folder, "data", "talkbot.db"), TimeSpan.FromMinutes(1)), folder);
        }

        Assert.SkipWhen(PostgresServer.Programs is null, PostgresServer.Missing);
        return new StorageUnderTest(StorageTarget.PostgreSql(await server.ConnectionStringAsync($"t{Guid.NewGuid():N}"), TimeSpan.FromMinutes(1)), folder: null);
    }

    /// <summary>The storage as another process would have it.</summary>
    public OpenStorage Open(params IInterceptor[] interceptors) => Open(Target, interceptors);

    public OpenStorage Open(StorageTarget target, params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<StorageContext>();
        options.UseStorage(target).AddInterceptors(interceptors).UseLoggerFactory(Log);
        var contexts = new PooledDbContextFactory<StorageContext>(options.Options);
        var database = new Database(contexts, target);
        var fence = new LeaseFence();
        return new OpenStorage(
            new MessageStore(database, fence, Retention, Time, Log.CreateLogger<MessageStore>()),
            new AuditLog(database),
            new SessionStore(database),
            new ChannelStore(database, fence, Log.CreateLogger<ChannelStore>()),
            new WatchStore(database, fence, Time, Log.CreateLogger<WatchStore>()),
            new ReportStore(database),
            new ConfirmationStore(database),
            new PersonalData(database, fence, target, Log.CreateLogger<PersonalData>()),
            new StorageMaintenance(database, target, Retention, TimeProvider.System, Log.CreateLogger<StorageMaintenance>()),
            new StorageMaintenance(database, target, Retention, Time, Log.CreateLogger<StorageMaintenance>()),
            target.Kind == StorageKind.Sqlite ? new SqliteLease(target) : new PostgresLease(database, fence, Time, Log.CreateLogger<PostgresLease>()));
    }

    /// <summary>Does to the database what no program of ours would.</summary>
    public Task<int> ExecuteAsync(string sql) => WithContextAsync(context => context.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken));

    /// <summary>The rows of a query, the columns parted by a bar.</summary>
    public Task<List<string>> QueryAsync(string sql) => WithContextAsync(async context =>
    {
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> rows = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))));
        return rows;
    });

    public async Task<T> WithContextAsync<T>(Func<StorageContext, Task<T>> use)
    {
        var options = new DbContextOptionsBuilder<StorageContext>();
        options.UseStorage(Target);
        await using var context = new StorageContext(options.Options);
        return await use(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is null)
        {
            await using var connection = new NpgsqlConnection(Target.ConnectionString);
            NpgsqlConnection.ClearPool(connection);
            return;
        }

        await using (var connection = new SqliteConnection(Target.ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>What one process has of a storage.</summary>
/// <param name="Messages">Its messages.</param>
/// <param name="Audit">Its audit log.</param>
/// <param name="Sessions">Its sessions.</param>
/// <param name="Channels">What moderators set for channels.</param>
/// <param name="Watches">What channels watch.</param>
/// <param name="Reports">What moderators read of it.</param>
/// <param name="Confirmations">What waits to be confirmed.</param>
/// <param name="People">What is kept of people.</param>
/// <param name="Setup">The maintenance by the real clock: it waits for locks.</param>
/// <param name="Maintenance">The maintenance by the test's clock.</param>
/// <param name="Lease">Its lease.</param>
internal sealed record OpenStorage(
    MessageStore Messages, AuditLog Audit, SessionStore Sessions, ChannelStore Channels, WatchStore Watches, ReportStore Reports, ConfirmationStore Confirmations, PersonalData People, StorageMaintenance Setup, StorageMaintenance Maintenance, IServiceLease Lease);
