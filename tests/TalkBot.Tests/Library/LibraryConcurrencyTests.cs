using System.Text;
using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;
using TalkBot.Search.Indexing;
using TalkBot.Search.Library;
using TalkBot.Tests.Indexing;

namespace TalkBot.Tests.Library;

/// <summary>Several moderators at the same moment.</summary>
public sealed class LibraryConcurrencyTests : IDisposable
{
    private readonly IndexFixture _fixture = new();
    private readonly LuceneDocumentIndex _index;
    private readonly DocumentLibrary _library;
    private int _changes;

    public LibraryConcurrencyTests()
    {
        _fixture.Write(("stays", "It stays."), ("count", "It is one."));
        _index = _fixture.Open();
        _library = _fixture.Library(_index);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Ten_calls_to_read_the_folder_again_are_one_run()
    {
        await BuildAsync();
        _fixture.Write(("stays", "It stays."), ("count", "It is two."));
        var runs = 0;
        var all = new TaskCompletionSource();
        _fixture.Loggers.OnStep = step =>
        {
            if (step != BuildStep.Staged)
                return;
            runs++;
            all.Task.Wait(Token);
        };

        var calls = Enumerable.Range(0, 10).Select(i => _library.ApplyAsync(new LibraryChange.Reindex(), $"call {i}", null, Token)).ToList();
        all.SetResult();
        var results = await Task.WhenAll(calls);

        Assert.Equal(1, runs);
        Assert.All(results, result => Assert.Equal(2, Assert.IsType<ChangeResult.Done>(result).Report.Info.Generation));
    }

    [Fact]
    public async Task What_was_removed_by_two_at_once_can_be_added_again()
    {
        await BuildAsync();
        await AddAsync("one.txt", "The walrus is one.");
        var remove = new LibraryChange.Remove("added/one.txt", _library.Documents().Single(document => document.Id == "added/one.txt").Hash);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => _library.ApplyAsync(remove, $"by {i}", null, Token)));
        await AddAsync("one.txt", "The walrus is one.");

        Assert.Equal("The walrus is one.", IndexFixture.Text(_index, "added/one.txt"));
        Assert.Empty(_library.Removed());
    }

    [Fact]
    public async Task Of_two_who_undo_at_once_one_undoes()
    {
        await BuildAsync();
        await AddAsync("one.txt", "The walrus is one.");
        await AddAsync("two.txt", "The walrus is two.");
        var undo = _library.FindUndo(null)!;

        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(async i =>
        {
            try
            {
                return await _library.ApplyAsync(undo, $"by {i}", null, Token) is ChangeResult.Done;
            }
            catch (TalkBotException fault) when (fault.Fault == Fault.IndexBusy)
            {
                return false;
            }
        }));

        Assert.Single(results, isDone => isDone);
        Assert.Equal("The walrus is one.", IndexFixture.Text(_index, "added/one.txt"));
        Assert.Null(IndexFixture.Text(_index, "added/two.txt"));
    }

    private Task<IndexingReport> BuildAsync() => _index.UpdateAsync(null, Token);

    private async Task AddAsync(string name, string text)
    {
        var received = Assert.IsType<ReceivedFile.Readable>(await _library.ReceiveAsync(name, Encoding.UTF8.GetBytes(text), "Discord", "U1", Token));
        Assert.IsType<ChangeResult.Done>(await _library.ApplyAsync(new LibraryChange.Add([received.File]), $"change {++_changes}", null, Token));
    }
}
