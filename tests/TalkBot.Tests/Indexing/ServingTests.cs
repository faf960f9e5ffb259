using TalkBot.Core;
using TalkBot.Search.Indexing;

namespace TalkBot.Tests.Indexing;

public sealed class ServingTests : IDisposable
{
    private readonly IndexFixture _fixture = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task A_rebuild_is_invisible_until_commit()
    {
        _fixture.Write(("count", "It is one."));
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        var seen = new Dictionary<BuildStep, string?>();
        _fixture.Loggers.OnStep = step =>
        {
            using var another = _fixture.Open();
            seen[step] = IndexFixture.Text(index, "count") + " " + IndexFixture.Text(another, "count");
        };
        _fixture.Write(("count", "It is two."));

        await index.UpdateAsync(null, Token);

        Assert.Equal(Enum.GetValues<BuildStep>(), seen.Keys);
        Assert.All(seen.Where(step => step.Key < BuildStep.Published), step => Assert.Equal("It is one. It is one.", step.Value));
        Assert.Equal("It is one. It is two.", seen[BuildStep.Published]);
        Assert.Equal("It is two.", IndexFixture.Text(index, "count"));
    }

    [Fact]
    public async Task A_snapshot_held_through_a_swap_goes_on_answering()
    {
        _fixture.Options.KeepGenerations = 1;
        _fixture.Write(("count", "The walrus is one."));
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        using var held = index.Acquire();
        _fixture.Write(("count", "The walrus is two."));

        await index.UpdateAsync(null, Token);

        Assert.Equal(["generation-000002"], _fixture.Folders);
        Assert.Equal(1, held.Info.Generation);
        Assert.Equal("The walrus is one.", held.FindDocument("count")!.Text);
        Assert.Equal(["count"], IndexFixture.Find(held, "walrus"));
    }

    [Fact]
    public async Task A_snapshot_outlives_the_index_and_closes_with_its_last_holder()
    {
        _fixture.Write(("count", "It is one."));
        await _fixture.BuildAsync();
        var generation = _fixture.Store().Open()!;
        var held = generation.TryLease()!;
        generation.Dispose();

        Assert.Equal("It is one.", held.FindDocument("count")!.Text);
        held.Dispose();
        held.Dispose();

        Assert.Null(generation.TryLease());
    }

    [Fact]
    public async Task A_generation_that_another_process_publishes_is_served_from_the_next_question_on()
    {
        _fixture.Options.KeepGenerations = 1;
        _fixture.Write(("count", "It is one."));
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        _fixture.Write(("count", "It is two."));
        await _fixture.BuildAsync();

        Assert.Equal("It is two.", IndexFixture.Text(index, "count"));
        var report = await index.UpdateAsync(null, Token);

        Assert.False(report.IsNew);
        Assert.Equal(2, report.Info.Generation);
    }

    [Fact]
    public async Task Deleting_the_folder_does_not_disturb_a_reader()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not delete files that are open.");
        _fixture.Write([.. Enumerable.Range(0, 50).Select(i => ($"d{i}", $"The walrus is {i}."))]);
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);

        Directory.Delete(_fixture.IndexPath, recursive: true);

        using var snapshot = index.Acquire();
        Assert.Equal(20, IndexFixture.Find(snapshot, "walrus").Count);
        Assert.All(Enumerable.Range(0, 50), i => Assert.Equal($"The walrus is {i}.", snapshot.FindDocument($"d{i}")!.Text));
    }

    [Fact]
    public async Task A_disposed_index_lends_no_snapshot()
    {
        _fixture.Write(("count", "It is one."));
        var index = _fixture.Open();
        await index.UpdateAsync(null, Token);

        index.Dispose();

        Assert.Throws<ObjectDisposedException>(index.Acquire);
    }

    [Fact]
    public async Task An_index_in_memory_is_updated_in_the_same_way()
    {
        _fixture.Write(("kept", "The walrus stays."), ("changed", "The walrus leaves."));
        using var index = _fixture.Open(new MemoryStore(IndexFixture.Similarity));
        Assert.Equal(Fault.IndexMissing, Assert.Throws<TalkBotException>(index.Acquire).Fault);
        await index.UpdateAsync(null, Token);
        using var held = index.Acquire();
        _fixture.Write(("kept", "The walrus stays."), ("changed", "The otter leaves."));

        var report = await index.UpdateAsync(null, Token);
        var again = await index.UpdateAsync(null, Token);

        Assert.Equal(["changed"], report.Changed);
        Assert.False(again.IsNew);
        Assert.Equal(["changed", "kept"], IndexFixture.Find(held, "walrus"));
        using var snapshot = index.Acquire();
        Assert.Equal(["kept"], IndexFixture.Find(snapshot, "walrus"));
        Assert.False(Directory.Exists(_fixture.IndexPath));
    }
}
