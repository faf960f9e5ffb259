using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Indexing;

namespace TalkBot.Tests.Indexing;

public sealed class ConcurrencyTests : IDisposable
{
    private readonly IndexFixture _fixture = new();
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _released = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _released.Dispose();
        _fixture.Dispose();
    }

    [Fact]
    public async Task A_second_writer_waits_and_finds_the_work_done()
    {
        _fixture.Write(("count", "It is one."));
        HoldAtStaging();
        using var first = _fixture.Open();
        using var second = _fixture.Open();
        var building = first.UpdateAsync(null, Token);
        await _arrived.Task;

        var progress = new RecordedProgress(_ => _released.Set());
        var waiting = second.UpdateAsync(progress, Token);
        Assert.True((await building).IsNew);
        await AdvanceUntilAsync(waiting);

        Assert.False((await waiting).IsNew);
        Assert.Equal([IndexingStage.Waiting], progress.Reports.Select(report => report.Stage).Distinct());
        Assert.Equal("It is one.", IndexFixture.Text(second, "count"));
        Assert.Equal(["generation-000001"], _fixture.Folders);
    }

    [Fact]
    public async Task A_writer_that_waits_too_long_says_so()
    {
        _fixture.Options.LockTimeout = TimeSpan.FromSeconds(5);
        _fixture.Write(("count", "It is one."));
        Directory.CreateDirectory(_fixture.IndexPath);
        using var held = WriterLock.TryHold(_fixture.IndexPath);
        using var index = _fixture.Open();
        var start = _fixture.Time.GetUtcNow();

        var update = index.UpdateAsync(null, Token);
        await AdvanceUntilAsync(update);

        var exception = await Assert.ThrowsAsync<TalkBotException>(() => update);
        Assert.Equal(Fault.IndexBusy, exception.Fault);
        Assert.Contains(_fixture.IndexPath, exception.Message, StringComparison.Ordinal);
        Assert.True(_fixture.Time.GetUtcNow() - start >= _fixture.Options.LockTimeout);
    }

    [Fact]
    public async Task The_lock_goes_with_its_holder()
    {
        Directory.CreateDirectory(_fixture.IndexPath);
        using (var first = WriterLock.TryHold(_fixture.IndexPath))
        {
            Assert.NotNull(first);
            Assert.Null(WriterLock.TryHold(_fixture.IndexPath));
        }

        using var second = await WriterLock.HoldAsync(_fixture.IndexPath, TimeSpan.Zero, () => { }, _fixture.Time, Token);
        Assert.NotNull(second);
    }

    [Fact]
    public async Task A_second_request_joins_the_running_update()
    {
        _fixture.Write(("count", "It is one."));
        HoldAtStaging();
        using var index = _fixture.Open();
        var first = index.UpdateAsync(null, Token);
        await _arrived.Task;
        var progress = new RecordedProgress();

        var second = index.UpdateAsync(progress, Token);
        _released.Set();

        Assert.Same(await first, await second);
        Assert.True((await second).IsNew);
        Assert.Equal(IndexingStage.Checking, progress.Reports[^1].Stage);
    }

    [Fact]
    public async Task One_of_two_who_cancels_does_not_stop_the_other()
    {
        _fixture.Write(("count", "It is one."));
        HoldAtStaging();
        using var index = _fixture.Open();
        using var cancellation = new CancellationTokenSource();
        var first = index.UpdateAsync(null, cancellation.Token);
        await _arrived.Task;
        var second = index.UpdateAsync(null, Token);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _released.Set();

        Assert.True((await second).IsNew);
    }

    [Fact]
    public async Task A_request_after_a_cancelled_one_starts_afresh()
    {
        _fixture.Write(("count", "It is one."));
        HoldAtStaging();
        using var index = _fixture.Open();
        using var cancellation = new CancellationTokenSource();
        var first = index.UpdateAsync(null, cancellation.Token);
        await _arrived.Task;
        await cancellation.CancelAsync();

        var second = index.UpdateAsync(null, Token);
        _released.Set();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.True((await second).IsNew);
    }

    [Fact]
    public async Task Readers_are_never_without_an_answer_while_generations_change()
    {
        _fixture.Options.KeepGenerations = 1;
        _fixture.Write(("count", "It is 0."));
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(
            () =>
            {
                while (!done.IsCancellationRequested)
                {
                    using var snapshot = index.Acquire();
                    Assert.Equal($"It is {snapshot.Info.Generation - 1}.", snapshot.FindDocument("count")!.Text);
                }
            },
            Token)).ToArray();

        for (var i = 1; i <= 20; i++)
        {
            _fixture.Write(("count", $"It is {i}."));
            await index.UpdateAsync(null, Token);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    /// <summary>Stops the first build when its folder is made, until it is released.</summary>
    private void HoldAtStaging() => _fixture.Loggers.OnStep = step =>
    {
        if (step != BuildStep.Staged || !_arrived.TrySetResult())
            return;
        _released.Wait(Token);
    };

    private async Task AdvanceUntilAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            _fixture.Time.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }
    }
}
