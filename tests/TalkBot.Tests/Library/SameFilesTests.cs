using System.Text;
using System.Text.Json;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;
using TalkBot.Search.Indexing;
using TalkBot.Search.Library;
using TalkBot.Testing;
using TalkBot.Tests.Indexing;

namespace TalkBot.Tests.Library;

/// <summary>Files with the same bytes are one document, whatever they are called.</summary>
public sealed class SameFilesTests : IDisposable
{
    private const string Text = "The walrus waits in Velmora.";

    private readonly IndexFixture _fixture = new();
    private readonly LuceneDocumentIndex _index;
    private readonly DocumentLibrary _library;
    private int _changes;

    public SameFilesTests()
    {
        _fixture.Write(("stays", "It stays."));
        _index = _fixture.Open();
        _library = _fixture.Library(_index);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IEnumerable<string> Served => _library.Documents().Select(document => document.Id);

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task The_first_by_name_serves_and_the_others_are_reported_as_the_same_and_not_as_failures()
    {
        Put("b.txt", Text);
        Put("a.md", Text);
        Put("c.txt", Text + " Alone.");

        var report = await BuildAsync();
        var again = await BuildAsync();
        var status = _fixture.Inspector().Status(Token);

        IReadOnlyList<DocumentCopy> copies = [new("b", "a")];
        Assert.Equal(["a", "c", "stays"], Served);
        Assert.All([report.Copies, again.Copies, status.Serving!.Copies, _library.Copies()], reported => Assert.Equal(copies, reported));
        Assert.Equal((false, true), (again.IsNew, status.IsUpToDate));
        Assert.Empty(report.Failures);
        Assert.Empty(_fixture.Inspector().Verify(Token));
    }

    [Fact]
    public async Task When_the_first_is_gone_or_renamed_the_next_one_serves()
    {
        Put("a.txt", Text);
        Put("b.txt", Text);
        await BuildAsync();

        File.Move(PathOf("a.txt"), PathOf("z.txt"));
        var preview = Assert.IsType<ChangePreview.Ready>(await _library.PreviewAsync(new LibraryChange.Reindex(), Token));
        var renamed = await BuildAsync();
        File.Delete(PathOf("b.txt"));
        await BuildAsync();

        Assert.Equal(("b", "a"), (Assert.Single(preview.Changes.Added), Assert.Single(preview.Changes.Removed)));
        Assert.Equal(new DocumentCopy("z", "b"), Assert.Single(preview.Copies));
        Assert.Equal(("b", "a"), (Assert.Single(renamed.Added), Assert.Single(renamed.Removed)));
        Assert.Equal(["stays", "z"], Served);
        Assert.Empty(_library.Copies());
    }

    [Fact]
    public async Task What_is_removed_in_chat_gives_its_place_to_the_same_and_the_preview_says_so()
    {
        Put("a.txt", Text);
        Put("b.txt", Text);
        await BuildAsync();
        var remove = new LibraryChange.Remove("a", _library.Documents().Single(document => document.Id == "a").Hash);

        var preview = Assert.IsType<ChangePreview.Ready>(await _library.PreviewAsync(remove, Token));
        var removed = await ApplyAsync(remove);
        var undone = await ApplyAsync(_library.FindUndo(null)!);

        Assert.Equal(("b", "a"), (Assert.Single(preview.Changes.Added), Assert.Single(preview.Changes.Removed)));
        Assert.Equal(("b", "a"), (Assert.Single(removed.Added), Assert.Single(removed.Removed)));
        Assert.Equal(new DocumentCopy("b", "a"), Assert.Single(undone.Copies));
        Assert.Equal(["a", "stays"], Served);
    }

    [Fact]
    public async Task To_add_what_is_there_already_changes_nothing()
    {
        Put("a.txt", Text);
        await BuildAsync();

        var other = await PreviewAsync("other.txt", Text);
        var report = await AddAsync("note.txt", "It is new.");
        var again = await PreviewAsync("note.txt", "It is new.");
        var replaced = await PreviewAsync("note.txt", Text);

        Assert.True(other.Changes.IsEmpty);
        Assert.Equal(new DocumentCopy("added/other.txt", "a"), Assert.Single(other.Copies));
        Assert.Equal(["added/note.txt"], report.Added);
        Assert.True(again.Changes.IsEmpty);
        Assert.Empty(again.Copies);
        Assert.Equal(["added/note.txt"], replaced.Changes.Removed);
        Assert.Equal((await AddAsync("note.txt", Text)).Removed, replaced.Changes.Removed);
    }

    [Fact]
    public async Task To_replace_the_first_of_two_that_are_the_same_lets_the_other_serve()
    {
        await BuildAsync();
        await AddAsync("one.txt", Text);
        await AddAsync("two.txt", Text);

        var preview = await PreviewAsync("one.txt", "It is new.");
        var report = await AddAsync("one.txt", "It is new.");

        Assert.All([preview.Changes.Added, report.Added], added => Assert.Equal(["added/two.txt"], added));
        Assert.All([preview.Changes.Changed, report.Changed], changed => Assert.Equal(["added/one.txt"], changed));
    }

    [Fact]
    public async Task A_file_that_comes_later_and_is_the_same_changes_no_document()
    {
        Put("a.txt", Text);
        await BuildAsync();
        Put("b.txt", Text);

        var report = await BuildAsync();

        Assert.Equal(new DocumentCopy("b", "a"), Assert.Single(report.Copies));
        Assert.Equal((0, 0, 0), (report.Added.Count, report.Changed.Count, report.Removed.Count));
        Assert.Equal(["a", "stays"], Served);
    }

    [Fact]
    public async Task Each_row_of_the_set_of_hostile_files_that_is_a_duplicate_is_one_document()
    {
        Assert.SkipUnless(SharedFiles.TryFind("security/bad_documents_manifest.jsonl", out var manifest), "The set of hostile files is not beside the repository.");
        var folder = Path.Combine(Path.GetDirectoryName(manifest)!, "bad_documents");
        var rows = File.ReadLines(manifest).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        foreach (var row in rows.Where(row => Expects(row, "duplicate_recognised")))
        {
            var twin = rows.First(other => other.TryGetProperty("sha256", out var hash) && hash.GetString() == row.GetProperty("sha256").GetString());
            foreach (var name in new[] { row, twin }.Select(entry => entry.GetProperty("file").GetString()!))
                File.Copy(Path.Combine(folder, name), PathOf(name));
        }

        var built = await BuildAsync();
        var recognised = Assert.Single(built.Copies);
        Assert.Equal([recognised.SameAs, "stays"], Served.Order(StringComparer.Ordinal));

        foreach (var row in rows.Where(row => Expects(row, "one_indexed_copy")))
        {
            var name = row.GetProperty("file_name_to_use").GetString()!;
            for (var time = 0; time < row.GetProperty("generator").GetProperty("upload_repeat").GetInt32(); time++)
                await AddAsync(time % 2 == 0 ? name : $"{time} {name}", Text);
            Assert.Equal(3, Served.Count());
        }
    }

    private static bool Expects(JsonElement row, string expectation) => row.GetProperty("expect").EnumerateArray().Any(value => value.GetString() == expectation);

    private string PathOf(string name) => Path.Combine(_fixture.Documents, name);

    private void Put(string name, string text) => File.WriteAllText(PathOf(name), text);

    private async Task<IndexingReport> BuildAsync() => await _index.UpdateAsync(null, Token);

    private async Task<ChangePreview.Ready> PreviewAsync(string name, string text) =>
        Assert.IsType<ChangePreview.Ready>(await _library.PreviewAsync(await AdditionAsync(name, text), Token));

    private async Task<IndexingReport> AddAsync(string name, string text) => await ApplyAsync(await AdditionAsync(name, text));

    private async Task<LibraryChange.Add> AdditionAsync(string name, string text) =>
        new([Assert.IsType<ReceivedFile.Readable>(await _library.ReceiveAsync(name, Encoding.UTF8.GetBytes(text), "Discord", "U1", Token)).File]);

    private async Task<IndexingReport> ApplyAsync(LibraryChange change) =>
        Assert.IsType<ChangeResult.Done>(await _library.ApplyAsync(change, $"change {++_changes}", null, Token)).Report;
}
