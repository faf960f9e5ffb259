using TalkBot.Testing;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace TalkBot.Tests.Storage;

/// <summary>A test on a migrated database: PostgreSQL where there is a server, else SQLite.</summary>
public abstract class StorageTests(PostgresServer? server) : IAsyncLifetime
{
    private protected PostgresServer? Server => server;

    internal StorageUnderTest Storage { get; private set; } = null!;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Storage = await StorageUnderTest.CreateAsync(Server);
        await Storage.Open().Setup.MigrateAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Storage is not null)
            await Storage.DisposeAsync();
    }

    private protected static Task<T[]> AtOnceAsync<T>(int count, Func<int, Task<T>> run) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(number => Task.Run(() => run(number), Cancel)));
}
