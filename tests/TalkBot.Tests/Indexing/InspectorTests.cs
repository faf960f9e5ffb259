using TalkBot.Core;
using TalkBot.Search.Indexing;

namespace TalkBot.Tests.Indexing;

public sealed class InspectorTests : IDisposable
{
    private readonly IndexFixture _fixture = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Status_tells_what_serves_and_what_else_there_is()
    {
        _fixture.Write(("first", "It is one."));
        await _fixture.BuildAsync();
        _fixture.Time.Advance(TimeSpan.FromHours(1));
        _fixture.Write(("first", "It is one."), ("second", "It is two."));
        await _fixture.BuildAsync();

        var status = _fixture.Inspector().Status(Token);

        Assert.Equal(_fixture.IndexPath, status.Path);
        Assert.Equal((2, 2), (status.Serving!.Info.Generation, status.Serving.Info.Documents));
        Assert.Equal(_fixture.Time.GetUtcNow(), status.Serving.BuiltAt);
        Assert.True(status.IsUpToDate);
        Assert.Equal(1, Assert.Single(status.Others).Info.Generation);
        Assert.InRange(status.SizeInBytes, status.Serving.SizeInBytes, status.Serving.SizeInBytes + status.Others[0].SizeInBytes - 1);
    }

    [Fact]
    public async Task Status_sees_that_the_documents_have_changed()
    {
        _fixture.Write(("first", "It is one."));
        await _fixture.BuildAsync();
        _fixture.Write(("first", "It is two."));

        Assert.False(_fixture.Inspector().Status(Token).IsUpToDate);
    }

    [Fact]
    public void Status_without_an_index_has_nothing_to_serve()
    {
        _fixture.Write(("first", "It is one."));

        var status = _fixture.Inspector().Status(Token);

        Assert.Null(status.Serving);
        Assert.False(status.IsUpToDate);
        Assert.Empty(status.Others);
    }

    [Fact]
    public async Task Verify_finds_nothing_in_a_sound_index()
    {
        for (var i = 0; i < 3; i++)
        {
            _fixture.Write(("first", $"It is {i}. It was not."), ("second", "It is two."), ($"third-{i}", "It is three."));
            await _fixture.BuildAsync();
        }

        Assert.Empty(_fixture.Inspector().Verify(Token));
    }

    [Fact]
    public async Task Verify_names_every_damaged_file_of_every_generation()
    {
        _fixture.Write(("first", "It is one."));
        await _fixture.BuildAsync();
        _fixture.Write(("first", "It is two."));
        await _fixture.BuildAsync();
        File.Delete(Path.Combine(_fixture.IndexPath, "generation-000001", DocumentCatalog.FileName));
        await File.AppendAllTextAsync(Path.Combine(_fixture.IndexPath, "generation-000002", DocumentCatalog.FileName), "x", Token);
        File.Delete(Path.Combine(_fixture.IndexPath, CurrentFile.Name));

        var findings = _fixture.Inspector().Verify(Token);

        Assert.Equal(
            [
                new IndexFinding(CurrentFile.Name, "names no whole generation"),
                new IndexFinding("generation-000002", "documents.json is not as long as it was written"),
                new IndexFinding("generation-000001", "documents.json is missing"),
            ],
            findings);
    }

    [Fact]
    public async Task Verify_finds_a_document_that_is_not_what_the_catalog_says()
    {
        _fixture.Write(("first", "It is one."));
        await _fixture.BuildAsync();
        using (var generation = _fixture.Store().Open()!)
        {
            DocumentCatalog.Write(generation.Directory, new Dictionary<string, CatalogEntry> { ["first"] = new("another hash", 2) });
            var digests = generation.Manifest.Files.ToDictionary();
            digests[DocumentCatalog.FileName] = generation.Directory.Digest(DocumentCatalog.FileName);
            (generation.Manifest with { Passages = 2, Files = digests }).Write(generation.Directory);
            var content = generation.Directory.ReadFile(Manifest.FileName);
            new CurrentFile(FolderName.Of(generation), FileDigest.Of(content).Sha256).Write(_fixture.IndexPath);
        }

        Assert.Equal(
            ["document first is not as it was read", "it holds 1 passages in place of 2"],
            _fixture.Inspector().Verify(Token).Select(finding => finding.Problem));
    }

    [Fact]
    public void Verify_without_an_index_says_so() =>
        Assert.Equal("holds no generation", Assert.Single(_fixture.Inspector().Verify(Token)).Problem);

    [Theory]
    [InlineData("", "data", "data/index")]
    [InlineData("", "/var/talkbot", "/var/talkbot/index")]
    [InlineData("elsewhere", "data", "elsewhere")]
    public void The_index_stands_under_the_data_unless_it_is_told_otherwise(string path, string data, string expected) =>
        Assert.Equal(Path.GetFullPath(expected), new IndexOptions { Path = path }.Locate(new DataOptions { Path = data }));

    [Theory]
    [InlineData("generation-000003", true)]
    [InlineData("building-1234567", true)]
    [InlineData("generation-3", false)]
    [InlineData("generation-00000x", false)]
    [InlineData("generation--000003", false)]
    [InlineData("generation-+00003", false)]
    [InlineData("generation", false)]
    [InlineData("backup-000003", false)]
    [InlineData("generation-99999999999", false)]
    public void Only_folders_named_by_the_program_are_its_own(string name, bool isOurs) =>
        Assert.Equal(isOurs ? name : null, FolderName.Parse(name)?.ToString());
}
