using System.Text;
using TalkBot.Core.Library;
using TalkBot.Search.Indexing;
using TalkBot.Tests.Indexing;

namespace TalkBot.Tests.Library;

/// <summary>The process ends, or the disk is full, between any two steps of a change.</summary>
public sealed class LibraryInterruptionTests : IDisposable
{
    private const int NoSpaceLeft = 28;
    private const string Added = "added/one.txt";

    private readonly IndexFixture _fixture = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Changes => ["add", "remove", "undo"];

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_stands_on_disk_at_any_step_is_all_of_the_change_or_nothing_of_it(string kind)
    {
        var change = await PrepareAsync(kind);
        var before = Titles();
        var copies = new List<(BuildStep Step, string Path)>();
        _fixture.Loggers.OnStep = step =>
        {
            var path = _fixture.NewPath();
            IndexFixture.Copy(Path.GetDirectoryName(_fixture.IndexPath)!, path);
            copies.Add((step, path));
        };
        await ApplyAsync(change);
        _fixture.Loggers.OnStep = _ => { };
        var after = Titles();

        Assert.NotEqual(before, after);
        Assert.Contains(copies, copy => copy.Step == BuildStep.Published);
        foreach (var (step, path) in copies)
        {
            (_fixture.IndexPath, _fixture.LibraryPath) = (Path.Combine(path, "index"), Path.Combine(path, "documents"));
            await _fixture.BuildAsync();
            Assert.Equal(step < BuildStep.Published ? before : after, Titles());
            Assert.Empty(_fixture.Inspector().Verify(Token));

            // Whoever confirmed it hears of it after the restart, and it is done once.
            await ApplyAsync(change);
            Assert.Equal(after, Titles());
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_full_disk_leaves_everything_as_it_was_and_the_change_succeeds_when_there_is_room(string kind)
    {
        var change = await PrepareAsync(kind);
        var before = Titles();
        foreach (var step in (BuildStep[])[BuildStep.Staged, BuildStep.Described, BuildStep.Named])
        {
            _fixture.Loggers.OnStep = reached =>
            {
                if (reached == step)
                    throw new IOException("No space left on device", NoSpaceLeft);
            };
            await Assert.ThrowsAsync<Core.TalkBotException>(() => ApplyAsync(change));
            Assert.Equal(before, Titles());
        }

        _fixture.Loggers.OnStep = _ => { };

        await ApplyAsync(change);

        Assert.NotEqual(before, Titles());
    }

    private async Task<LibraryChange> PrepareAsync(string kind)
    {
        _fixture.Write(("stays", "It stays."), ("count", "It is one."));
        await _fixture.BuildAsync();
        using var index = _fixture.Open();
        var library = _fixture.Library(index);
        var received = Assert.IsType<ReceivedFile.Readable>(await library.ReceiveAsync("one.txt", Encoding.UTF8.GetBytes("The walrus."), "Discord", "U1", Token));
        var add = new LibraryChange.Add([received.File]);
        if (kind == "add")
            return add;
        await library.ApplyAsync(add, "before", null, Token);
        return kind == "undo" ? library.FindUndo(null)! : new LibraryChange.Remove(Added, library.Documents().Single(document => document.Id == Added).Hash);
    }

    private async Task ApplyAsync(LibraryChange change)
    {
        using var index = _fixture.Open();
        Assert.IsType<ChangeResult.Done>(await _fixture.Library(index).ApplyAsync(change, "this", null, Token));
    }

    private List<string> Titles()
    {
        using var index = _fixture.Open();
        return [.. _fixture.Library(index).Documents().Select(document => document.Id)];
    }
}
