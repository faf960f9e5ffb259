using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Indexing;

namespace TalkBot.Tests.Indexing;

public sealed class InterruptionTests : IDisposable
{
    private const int NoSpaceLeft = 28;

    private readonly IndexFixture _fixture = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_stands_on_disk_at_any_step_can_be_opened_and_built_on(bool hasGenerationBefore)
    {
        if (hasGenerationBefore)
        {
            _fixture.Write(("count", "It is one."), ("gone", "Soon gone."));
            await _fixture.BuildAsync();
        }

        var copies = new List<(BuildStep Step, string Path)>();
        _fixture.Loggers.OnStep = step =>
        {
            copies.Add((step, _fixture.NewPath()));
            IndexFixture.Copy(_fixture.IndexPath, copies[^1].Path);
            File.WriteAllText(Path.Combine(copies[^1].Path, "CURRENT.tmp"), "generation-0000");
        };
        _fixture.Write(("count", "It is two."));
        await _fixture.BuildAsync();
        _fixture.Loggers.OnStep = _ => { };

        Assert.Equal(Enum.GetValues<BuildStep>(), copies.Select(copy => copy.Step));
        foreach (var (step, path) in copies)
        {
            _fixture.IndexPath = path;
            using var index = _fixture.Open();
            if (hasGenerationBefore)
                Assert.Equal(step < BuildStep.Published ? "It is one." : "It is two.", IndexFixture.Text(index, "count"));
            await index.UpdateAsync(null, Token);
            Assert.Equal("It is two.", IndexFixture.Text(index, "count"));
            Assert.Null(IndexFixture.Text(index, "gone"));
            Assert.Empty(_fixture.Inspector().Verify(Token));
            Assert.DoesNotContain(_fixture.Folders, name => !name.StartsWith(FolderName.Generation, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(nameof(BuildStep.Staged))]
    [InlineData(nameof(BuildStep.Committed))]
    [InlineData(nameof(BuildStep.Described))]
    [InlineData(nameof(BuildStep.Named))]
    public async Task A_full_disk_at_any_step_leaves_the_index_as_it_was(string step)
    {
        using var index = await StartAsync();
        _fixture.Loggers.OnStep = reached => _ = reached == Enum.Parse<BuildStep>(step) ? throw new IOException("No space left on device", NoSpaceLeft) : 0;

        var exception = await Assert.ThrowsAsync<TalkBotException>(() => index.UpdateAsync(null, Token));

        Assert.Equal(Fault.DiskFull, exception.Fault);
        await AssertUntouchedAsync(index);
    }

    [Fact]
    public async Task A_failure_in_the_middle_is_rolled_back()
    {
        using var index = await StartAsync();
        var progress = new RecordedProgress(report => _ = report is { Stage: IndexingStage.Indexing, Done: 3 } ? throw new InvalidOperationException() : 0);

        await Assert.ThrowsAsync<InvalidOperationException>(() => index.UpdateAsync(progress, Token));

        await AssertUntouchedAsync(index);
    }

    [Fact]
    public async Task What_was_written_before_a_failure_is_never_committed()
    {
        _fixture.Write([.. Enumerable.Range(0, 10).Select(i => ($"d{i}", $"Number {i}."))]);
        using var staged = new MemoryStore(IndexFixture.Similarity).Stage(basis: null);
        var progress = new RecordedProgress(report => _ = report.Done == 3 ? throw new InvalidOperationException() : 0);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _fixture.Builder().BuildAsync(staged, basis: null, new GenerationPlan("", TalkBot.Search.Library.Holdings.None, IndexChange.Update), progress, Token));

        Assert.DoesNotContain(staged.Directory.ListAll(), name => name.StartsWith("segments", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(IndexingStage.Reading)]
    [InlineData(IndexingStage.Indexing)]
    [InlineData(IndexingStage.Checking)]
    public async Task Cancellation_leaves_the_index_as_it_was(IndexingStage stage)
    {
        using var index = await StartAsync();
        using var cancellation = new CancellationTokenSource();
        var progress = new RecordedProgress(report => _ = report.Stage == stage ? Cancel(cancellation) : 0);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.UpdateAsync(progress, cancellation.Token));

        await AssertUntouchedAsync(index);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_with_its_setting()
    {
        _fixture.Write(("count", "It is one."));
        _fixture.IndexPath = Path.Combine(_fixture.Documents, "corpus.jsonl", "index");
        using var index = _fixture.Open();

        var exception = await Assert.ThrowsAsync<TalkBotException>(() => index.UpdateAsync(null, Token));

        Assert.Equal(Fault.IndexNotWritable, exception.Fault);
        Assert.Contains(_fixture.IndexPath, exception.Message, StringComparison.Ordinal);
        Assert.Contains("Index:Path", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(IOException), 28, Fault.DiskFull)]
    [InlineData(typeof(IOException), 122, Fault.DiskFull)]
    [InlineData(typeof(IOException), unchecked((int)0x80070070), Fault.DiskFull)]
    [InlineData(typeof(IOException), 30, Fault.IndexNotWritable)]
    [InlineData(typeof(UnauthorizedAccessException), 13, Fault.IndexNotWritable)]
    [InlineData(typeof(InvalidDataException), 0, Fault.IndexDamaged)]
    public void Each_kind_of_exception_has_its_fault(Type type, int code, Fault fault)
    {
        var exception = (Exception)Activator.CreateInstance(type)!;
        exception.HResult = code;

        var translated = IndexFaults.From(exception, "/data/index");

        Assert.Equal(fault, translated.Fault);
        Assert.Contains("/data/index", translated.Message, StringComparison.Ordinal);
    }

    private static int Cancel(CancellationTokenSource cancellation)
    {
        cancellation.Cancel();
        return 0;
    }

    /// <summary>An index of one generation, and other documents than it was built from.</summary>
    private async Task<LuceneDocumentIndex> StartAsync()
    {
        _fixture.Write(("count", "It is one."));
        var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        _fixture.Write([("count", "It is two."), .. Enumerable.Range(0, 10).Select(i => ($"d{i}", $"Number {i}."))]);
        return index;
    }

    private async Task AssertUntouchedAsync(LuceneDocumentIndex index)
    {
        _fixture.Loggers.OnStep = _ => { };
        Assert.Equal(["generation-000001"], _fixture.Folders);
        Assert.Equal("It is one.", IndexFixture.Text(index, "count"));
        using var another = _fixture.Open();
        Assert.Equal("It is one.", IndexFixture.Text(another, "count"));
        Assert.Equal(11, (await index.UpdateAsync(null, Token)).Info.Documents);
    }
}
