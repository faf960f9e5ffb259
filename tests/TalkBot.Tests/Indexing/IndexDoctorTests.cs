using TalkBot.Core.Health;
using TalkBot.Search.Indexing;
using TalkBot.Testing;

namespace TalkBot.Tests.Indexing;

public sealed class IndexDoctorTests : IDisposable
{
    private readonly IndexFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task An_index_of_the_documents_as_they_are_is_well()
    {
        await BuildAsync();

        var found = await ExamineAsync();

        Assert.Equal(DiagnosisOutcome.Ok, found.Outcome);
        Assert.Contains("Generation 1", found.Found, StringComparison.Ordinal);
        Assert.Contains("1 document", found.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_index_none_is_made()
    {
        _fixture.Write(("first", "It is one."));

        Assert.Equal(DiagnosisOutcome.Warning, (await ExamineAsync()).Outcome);
        Assert.False(Directory.Exists(_fixture.IndexPath));
    }

    [Fact]
    public async Task Documents_that_have_changed_since_are_seen()
    {
        await BuildAsync();
        _fixture.Write(("first", "It is two."));

        var found = await ExamineAsync();

        Assert.Equal(DiagnosisOutcome.Warning, found.Outcome);
        Assert.Contains("talkbot index build", found.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_model_of_vectors_is_seen()
    {
        await BuildAsync();
        _fixture.Embedder = new FakeEmbedder();

        Assert.Equal(DiagnosisOutcome.Warning, (await ExamineAsync()).Outcome);
    }

    [Fact]
    public async Task Damage_is_told_and_left_as_it_is()
    {
        await BuildAsync();
        var manifest = Directory.EnumerateFiles(_fixture.IndexPath, Manifest.FileName, SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(manifest, "{", TestContext.Current.CancellationToken);
        var before = Files();

        var found = await ExamineAsync();

        Assert.Equal(DiagnosisOutcome.Warning, found.Outcome);
        Assert.Contains("damaged", found.Found, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Without_documents_it_cannot_be_told_whether_the_index_is_theirs()
    {
        await BuildAsync();
        Directory.Delete(_fixture.Documents, recursive: true);

        Assert.Equal(DiagnosisOutcome.Warning, (await ExamineAsync()).Outcome);
    }

    private async Task BuildAsync()
    {
        _fixture.Write(("first", "It is one."));
        await _fixture.BuildAsync();
    }

    private async Task<Diagnosis> ExamineAsync() =>
        Assert.Single(await new IndexDoctor(_fixture.Store(), _fixture.Held(), () => _fixture.Embedder).ExamineAsync(TestContext.Current.CancellationToken));

    private List<(string, long)> Files() => [.. Directory.EnumerateFiles(_fixture.IndexPath, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (file, new FileInfo(file).Length))];
}
