using TalkBot.Core;
using TalkBot.Storage.Leases;
using TalkBot.Testing;

namespace TalkBot.Tests.Storage;

/// <summary>Of several processes on one database, one works.</summary>
public sealed class LeaseTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_owns_and_another_does_when_it_has_given_it_back(bool isPostgres)
    {
        await using var storage = await CreateAsync(isPostgres);
        var (one, other) = (storage.Open().Lease, storage.Open().Lease);
        var ownership = await one.TryTakeAsync(Cancel);
        Assert.NotNull(ownership);
        Assert.Null(await other.TryTakeAsync(Cancel));

        await ownership.DisposeAsync();
        await using var next = await other.TryTakeAsync(Cancel);
        Assert.NotNull(next);
        Assert.Null(await one.TryTakeAsync(Cancel));
    }

    [Fact]
    public async Task An_owner_that_slept_while_another_took_over_can_write_nothing_and_learns_it()
    {
        await using var storage = await CreateAsync(isPostgres: true);
        var (sleeper, other) = (storage.Open(), storage.Open());
        await using var slept = (await sleeper.Lease.TryTakeAsync(Cancel))!;
        await sleeper.Messages.AddAsync([Sample.Message("1")], Cancel);
        await ExpireAsync(storage);
        await using var taken = await other.Lease.TryTakeAsync(Cancel);

        Assert.NotNull(taken);
        Assert.Equal(Fault.OwnershipLost, await FaultOfAsync(() => sleeper.Messages.AddAsync([Sample.Message("2")], Cancel)));
        Assert.Equal(Fault.OwnershipLost, await FaultOfAsync(() => sleeper.Messages.CompleteAsync(Sample.Completion(Sample.Message("1")), Cancel)));
        Assert.Equal(Fault.OwnershipLost, await FaultOfAsync(() => sleeper.Messages.BeginSendAsync("x", Cancel)));
        Assert.True(await other.Messages.CompleteAsync(Sample.Completion(Sample.Message("1")), Cancel));
        TaskCompletionSource learnt = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = slept.Lost.Register(learnt.SetResult);
        storage.Time.Advance(PostgresLease.RenewalInterval);
        await learnt.Task.WaitAsync(Cancel);
        Assert.False(taken.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task A_lease_that_is_renewed_stays_though_time_goes_on()
    {
        await using var storage = await CreateAsync(isPostgres: true);
        await using var ownership = (await storage.Open().Lease.TryTakeAsync(Cancel))!;
        var before = await ExpiryAsync(storage);
        storage.Time.Advance(PostgresLease.RenewalInterval);
        while (await ExpiryAsync(storage) == before)
        {
            // The renewal is on its way.
        }

        Assert.False(ownership.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task An_owner_that_cannot_reach_the_database_gives_up_before_the_lease_ends()
    {
        await using var storage = await CreateAsync(isPostgres: true);
        await using var ownership = (await storage.Open().Lease.TryTakeAsync(Cancel))!;
        await storage.ExecuteAsync("ALTER TABLE leases RENAME TO away");
        await AdvanceUntilAsync(storage, ownership.Lost);
        await storage.ExecuteAsync("ALTER TABLE away RENAME TO leases");

        Assert.Contains(storage.Log.Lines, line => line.Text.Contains("could not be renewed", StringComparison.Ordinal));
    }

    private async Task<StorageUnderTest> CreateAsync(bool isPostgres)
    {
        var storage = await StorageUnderTest.CreateAsync(isPostgres ? server : null);
        await storage.Open().Setup.MigrateAsync(Cancel);
        return storage;
    }

    private static Task<int> ExpireAsync(StorageUnderTest storage) => storage.ExecuteAsync("UPDATE leases SET expires_at = 0");

    private static async Task<string> ExpiryAsync(StorageUnderTest storage) => Assert.Single(await storage.QueryAsync("SELECT expires_at FROM leases"));

    private static async Task AdvanceUntilAsync(StorageUnderTest storage, CancellationToken happened)
    {
        while (!happened.IsCancellationRequested)
        {
            storage.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    private static async Task<Fault> FaultOfAsync(Func<Task> act) => (await Assert.ThrowsAsync<TalkBotException>(act)).Fault;
}
