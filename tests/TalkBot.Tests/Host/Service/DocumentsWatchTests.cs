using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Host.Service;
using TalkBot.Search.Reading;
using TalkBot.Testing;
using TalkBot.Tests.Storage;

namespace TalkBot.Tests.Host.Service;

/// <summary>The documents' folder is watched, and read again once it is still.</summary>
public sealed class DocumentsWatchTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("talkbot-watch-").FullName;
    private readonly SteppingClock _clock = new();
    private readonly RecordedLog _log = new();
    private TimeSpan _wait;

    public DocumentsWatchTests() => Write("one.txt", "Envoys met.");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_changed_is_read_once_it_is_still_and_only_once()
    {
        var index = new FakeDocumentIndex();
        using var watch = await StartAsync(index);
        await LookAsync();

        Write("two.txt", "They met");
        await LookAsync();
        Write("two.txt", "They met again.");
        await LookAsync();
        Assert.Equal(0, index.Updates);

        await LookAsync();
        Assert.Equal(1, index.Updates);
        await LookAsync();
        Assert.Equal(1, index.Updates);

        File.Delete(Path.Combine(_folder, "two.txt"));
        await LookAsync();
        await LookAsync();
        Assert.Equal(2, index.Updates);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_tried_again_in_a_minute()
    {
        var index = new FakeDocumentIndex { UpdateFault = new TalkBotException(Fault.DiskFull, "The disk is full.") };
        using var watch = await StartAsync(index);
        Write("two.txt", "They met.");
        await LookAsync();
        await LookAsync();
        Assert.Equal((1, TimeSpan.FromMinutes(1)), (index.Updates, _wait));

        await LookAsync();
        await LookAsync();

        Assert.Equal(2, index.Updates);
        Assert.Contains(_log.Warnings, line => line.Contains("The disk is full.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_away_is_waited_for()
    {
        var index = new FakeDocumentIndex();
        using var watch = await StartAsync(index);
        Directory.Move(_folder, _folder + "-away");
        await LookAsync();
        await LookAsync();
        Directory.Move(_folder + "-away", _folder);
        await LookAsync();
        await LookAsync();

        Assert.Equal(0, index.Updates);
    }

    [Fact]
    public async Task Unless_it_is_asked_for_nothing_is_watched()
    {
        using var watch = await StartAsync(new FakeDocumentIndex(), isOn: false);

        await watch.ExecuteTask!.WaitAsync(TestContext.Current.CancellationToken);
    }

    private async Task<DocumentsWatch> StartAsync(FakeDocumentIndex index, bool isOn = true)
    {
        var options = new DocumentsOptions { Path = _folder, Watch = isOn, WatchInterval = Interval };
        var watch = new DocumentsWatch(options, new DocumentsGlance(options), index, _clock, _log.CreateLogger<DocumentsWatch>());
        await watch.StartAsync(TestContext.Current.CancellationToken);
        if (isOn)
            _wait = await _clock.AwaitedAsync(_ => true, TestContext.Current.CancellationToken);
        return watch;
    }

    /// <summary>Lets the watch look, and waits until it is done: it waits again then.</summary>
    private async Task LookAsync()
    {
        _clock.Advance(_wait);
        _wait = await _clock.AwaitedAsync(_ => true, TestContext.Current.CancellationToken);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
