using TalkBot.Core;
using TalkBot.Testing;

namespace TalkBot.Tests.Indexing;

public sealed class SmallDiskTests : IDisposable
{
    private readonly IndexFixture _fixture = new();
    private readonly SmallDisk _disk;

    public SmallDiskTests()
    {
        if (SmallDisk.TryMount(_fixture.NewPath(), kilobytes: 256) is not { } disk)
        {
            // A constructor that throws, as a skip does, is not disposed of.
            _fixture.Dispose();
            Assert.Skip(SmallDisk.Missing);
            throw new System.Diagnostics.UnreachableException();
        }

        _disk = disk;
        _fixture.IndexPath = Path.Combine(_disk.Path, "index");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _disk.Dispose();
        _fixture.Dispose();
    }

    [Fact]
    public async Task A_disk_that_fills_up_leaves_the_index_as_it_was()
    {
        _fixture.Write(("count", "It is one."));
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        var random = new Random(1);
        _fixture.Write([.. Enumerable.Range(0, 200).Select(i => ($"d{i}", string.Join(' ', Enumerable.Range(0, 300).Select(_ => random.Next()))))]);

        var exception = await Assert.ThrowsAsync<TalkBotException>(() => index.UpdateAsync(null, Token));

        Assert.Equal(Fault.DiskFull, exception.Fault);
        Assert.Equal(["generation-000001"], _fixture.Folders);
        Assert.Equal("It is one.", IndexFixture.Text(index, "count"));
        _fixture.Write(("count", "It is two."));
        Assert.True((await index.UpdateAsync(null, Token)).IsNew);
    }

    [Fact]
    public async Task An_index_that_is_up_to_date_is_read_from_a_read_only_disk()
    {
        _fixture.Write(("count", "It is one."));
        await _fixture.BuildAsync();
        _disk.MakeReadOnly();

        using var index = _fixture.Open();

        Assert.False((await index.UpdateAsync(null, Token)).IsNew);
        Assert.Equal("It is one.", IndexFixture.Text(index, "count"));
    }

    [Fact]
    public async Task A_read_only_disk_is_named_when_the_documents_have_changed()
    {
        _fixture.Write(("count", "It is one."));
        await _fixture.BuildAsync();
        _fixture.Write(("count", "It is two."));
        _disk.MakeReadOnly();
        using var index = _fixture.Open();

        var exception = await Assert.ThrowsAsync<TalkBotException>(() => index.UpdateAsync(null, Token));

        Assert.Equal(Fault.IndexNotWritable, exception.Fault);
        Assert.Contains(_fixture.IndexPath, exception.Message, StringComparison.Ordinal);
        Assert.Equal("It is one.", IndexFixture.Text(index, "count"));
    }

    [Fact]
    public async Task Damage_on_a_read_only_disk_is_stepped_over()
    {
        _fixture.Write(("count", "It is two."));
        await _fixture.BuildAsync();
        _fixture.Write(("count", "It is one."));
        await _fixture.BuildAsync();
        File.Delete(Path.Combine(_fixture.IndexPath, "generation-000002", "manifest.json"));
        _fixture.Write(("count", "It is two."));
        _disk.MakeReadOnly();

        using var index = _fixture.Open();

        Assert.False((await index.UpdateAsync(null, Token)).IsNew);
        Assert.Equal("It is two.", IndexFixture.Text(index, "count"));
        Assert.Single(_fixture.Loggers.Warnings);
    }
}
