using System.Text;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;
using TalkBot.Search.Indexing;
using TalkBot.Search.Library;
using TalkBot.Tests.Indexing;

namespace TalkBot.Tests.Library;

public sealed class LibraryTests : IDisposable
{
    private readonly IndexFixture _fixture = new();
    private readonly LuceneDocumentIndex _index;
    private readonly DocumentLibrary _library;
    private int _changes;

    public LibraryTests()
    {
        _fixture.Write(("stays", "It stays."), ("count", "It is one."));
        _index = _fixture.Open();
        _library = _fixture.Library(_index);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Undo_puts_the_generation_before_back_and_can_be_undone()
    {
        await BuildAsync();
        _fixture.Write(("stays", "It stays."), ("count", "It is two."), ("new", "It is new."));
        await BuildAsync();

        var undone = await UndoAsync();

        Assert.Equal((3, true), (undone.Info.Generation, undone.IsNew));
        Assert.Equal(["count"], undone.Changed);
        Assert.Equal(["new"], undone.Removed);
        Assert.Equal("It is one.", IndexFixture.Text(_index, "count"));
        Assert.Null(IndexFixture.Text(_index, "new"));
        Assert.Empty(_fixture.Inspector().Verify(Token));

        await UndoAsync();

        Assert.Equal("It is two.", IndexFixture.Text(_index, "count"));
        Assert.Equal("It is new.", IndexFixture.Text(_index, "new"));
    }

    [Fact]
    public async Task What_was_undone_stays_undone_when_the_program_starts_again_even_without_an_index()
    {
        await BuildAsync();
        _fixture.Write(("count", "It is two."), ("new", "It is new."));
        await BuildAsync();
        await UndoAsync();

        var again = await BuildAsync();

        Assert.False(again.IsNew);
        Directory.Delete(_fixture.IndexPath, recursive: true);
        using var another = _fixture.Open();
        await another.UpdateAsync(null, Token);
        Assert.Equal("It is one.", IndexFixture.Text(another, "count"));
        Assert.Equal("It stays.", IndexFixture.Text(another, "stays"));
        Assert.Null(IndexFixture.Text(another, "new"));
    }

    [Fact]
    public async Task A_document_that_changes_after_it_was_undone_is_taken_as_it_is()
    {
        await BuildAsync();
        _fixture.Write(("stays", "It stays."), ("count", "It is two."));
        await BuildAsync();
        await UndoAsync();
        _fixture.Write(("stays", "It stays."), ("count", "It is three."));

        await BuildAsync();

        Assert.Equal("It is three.", IndexFixture.Text(_index, "count"));
    }

    [Fact]
    public async Task To_read_the_folder_again_takes_what_was_undone_and_a_second_time_does_no_work()
    {
        await BuildAsync();
        _fixture.Write(("stays", "It stays."), ("count", "It is two."));
        await BuildAsync();
        await UndoAsync();

        var preview = Assert.IsType<ChangePreview.Ready>(await _library.PreviewAsync(new LibraryChange.Reindex(), Token));
        var first = await ApplyAsync(new LibraryChange.Reindex());
        var second = await ApplyAsync(new LibraryChange.Reindex());

        Assert.Equal(["count"], preview.Changes.Changed);
        Assert.Equal(["count"], first.Changed);
        Assert.Equal("It is two.", IndexFixture.Text(_index, "count"));
        Assert.False(second.IsNew);
    }

    [Fact]
    public async Task What_has_changed_in_the_folder_is_taken_in_by_another_change_and_that_is_told_before()
    {
        await BuildAsync();
        var remove = new LibraryChange.Remove("count", _library.Documents().Single(document => document.Id == "count").Hash);
        var before = Assert.IsType<ChangePreview.Ready>(await _library.PreviewAsync(remove, Token));
        _fixture.Write(("stays", "It stays."), ("count", "It is one."), ("late", "It came late."));

        var preview = Assert.IsType<ChangePreview.Ready>(await _library.PreviewAsync(remove, Token));
        var done = await ApplyAsync(remove);

        Assert.False(before.TakesFolderIn);
        Assert.True(preview.TakesFolderIn);
        Assert.Equal(["count"], preview.Changes.Removed);
        Assert.Equal(["late"], done.Added);
    }

    [Fact]
    public async Task A_document_of_the_folder_is_removed_and_stays_so_until_it_is_taken_in_again()
    {
        await BuildAsync();

        var removed = await RemoveAsync("count");

        Assert.Equal(["count"], removed.Removed);
        await ApplyAsync(new LibraryChange.Reindex());
        Assert.Null(IndexFixture.Text(_index, "count"));
        Assert.Equal(["count"], _library.Removed());

        await ApplyAsync(new LibraryChange.Readmit("count"));

        Assert.Equal("It is one.", IndexFixture.Text(_index, "count"));
        Assert.Empty(_library.Removed());
    }

    [Fact]
    public async Task A_file_is_added_replaced_removed_and_brought_back()
    {
        await BuildAsync();

        var added = await AddAsync("Press release.txt", "The walrus is one.");
        var replaced = await AddAsync("Press release.txt", "The walrus is two.");

        const string id = "added/Press release.txt";
        Assert.Equal([id], added.Added);
        Assert.Equal([id], replaced.Changed);
        Assert.Equal("The walrus is two.", IndexFixture.Text(_index, id));
        Assert.Equal("U1", _library.Documents().Single(document => document.Id == id).Added!.AddedBy);

        await RemoveAsync(id);
        Assert.Null(IndexFixture.Text(_index, id));
        await UndoAsync();
        Assert.Equal("The walrus is two.", IndexFixture.Text(_index, id));
        await ApplyAsync(_library.FindUndo(2)!);
        Assert.Equal("The walrus is one.", IndexFixture.Text(_index, id));
    }

    [Fact]
    public async Task A_change_that_was_done_is_not_done_again()
    {
        await BuildAsync();
        await AddAsync("one.txt", "It is the first.");
        var undo = _library.FindUndo(null)!;
        await _library.ApplyAsync(undo, "once", null, Token);

        var again = Assert.IsType<ChangeResult.Done>(await _library.ApplyAsync(undo, "once", null, Token));

        Assert.Equal((3, true), (again.Report.Info.Generation, again.Report.IsNew));
        Assert.Equal(["added/one.txt"], again.Report.Removed);
        Assert.Equal(3, Info().Generation);
    }

    [Fact]
    public async Task What_has_changed_since_it_was_looked_at_is_left_alone()
    {
        await BuildAsync();
        var before = _library.Documents().Single(document => document.Id == "count");
        var undo = new LibraryChange.PutBack(1, 1);
        _fixture.Write(("stays", "It stays."), ("count", "It is two."));
        await BuildAsync();

        Assert.Equal(new ChangeResult.Refused(ChangeRefusal.ChangedSince), await _library.ApplyAsync(new LibraryChange.Remove(before.Id, before.Hash), "r", null, Token));
        Assert.Equal(new ChangeResult.Refused(ChangeRefusal.ChangedSince), await _library.ApplyAsync(undo, "u", null, Token));
        Assert.Equal(new ChangeResult.Refused(ChangeRefusal.UnknownDocument), await _library.ApplyAsync(new LibraryChange.Remove("none", before.Hash), "n", null, Token));
    }

    [Fact]
    public async Task The_last_document_is_not_removed_and_without_an_earlier_generation_nothing_is_undone()
    {
        _fixture.Write(("count", "It is one."));
        await BuildAsync();
        var only = Assert.Single(_library.Documents());

        Assert.Equal(new ChangePreview.Refused(ChangeRefusal.LastDocument), await _library.PreviewAsync(new LibraryChange.Remove(only.Id, only.Hash), Token));
        Assert.Null(_library.FindUndo(null));
        Assert.Null(_library.FindUndo(7));
    }

    [Theory]
    [InlineData("table.xlsx")]
    [InlineData("corpus.jsonl")]
    [InlineData("picture.txt")]
    public async Task What_cannot_be_read_is_not_taken(string name) =>
        Assert.IsType<ReceivedFile.Unreadable>(await _library.ReceiveAsync(name, [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2], "Discord", "U1", Token));

    [Fact]
    public async Task The_history_tells_what_each_generation_changed()
    {
        await BuildAsync();
        await AddAsync("one.txt", "It is the first.");
        await RemoveAsync("count");
        await UndoAsync();

        var history = _library.History();

        Assert.Equal([4, 3, 2, 1], history.Select(record => record.Info.Generation));
        Assert.Equal([ChangeKind.Undo, ChangeKind.Remove, ChangeKind.Add, ChangeKind.Update], history.Select(record => record.Kind));
        Assert.Equal(["count"], history[0].Changes!.Added);
        Assert.Equal(["count"], history[1].Changes!.Removed);
        Assert.Null(history[3].Changes);
    }

    [Fact]
    public async Task What_no_generation_needs_is_deleted_after_a_while()
    {
        await BuildAsync();
        _fixture.Options.KeepGenerations = 1;
        await AddAsync("one.txt", "It is the first.");
        await RemoveAsync("added/one.txt");
        Assert.Single(Directory.GetFiles(Path.Combine(_fixture.LibraryPath, "files")));

        _fixture.Time.Advance(TimeSpan.FromHours(2));
        await AddAsync("two.txt", "It is the second.");

        Assert.Single(Directory.GetFiles(Path.Combine(_fixture.LibraryPath, "files")));
    }

    private async Task<IndexingReport> BuildAsync() => await _index.UpdateAsync(null, Token);

    private Task<IndexingReport> UndoAsync() => ApplyAsync(_library.FindUndo(null)!);

    private Task<IndexingReport> RemoveAsync(string id) =>
        ApplyAsync(new LibraryChange.Remove(id, _library.Documents().Single(document => document.Id == id).Hash));

    private async Task<IndexingReport> AddAsync(string name, string text)
    {
        var received = Assert.IsType<ReceivedFile.Readable>(await _library.ReceiveAsync(name, Encoding.UTF8.GetBytes(text), "Discord", "U1", Token));
        Assert.Equal(text, received.Document.Text);
        return await ApplyAsync(new LibraryChange.Add([received.File]));
    }

    private async Task<IndexingReport> ApplyAsync(LibraryChange change) =>
        Assert.IsType<ChangeResult.Done>(await _library.ApplyAsync(change, $"change {++_changes}", null, Token)).Report;

    private IndexInfo Info()
    {
        using var snapshot = _index.Acquire();
        return snapshot.Info;
    }
}
