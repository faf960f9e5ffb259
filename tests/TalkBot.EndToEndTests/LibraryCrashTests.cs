using System.Globalization;

namespace TalkBot.EndToEndTests;

/// <summary>
/// Ends <c>talkbot documents</c> as the machine's power would, at random moments and at each step of the swap: in reindex, add, remove and
/// undo by turns. TALKBOT_KILLS says how often.
/// </summary>
public sealed class LibraryCrashTests : IDisposable
{
    private const int Seed = 2;

    /// <summary>Beyond this a change has ended by itself.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("TALKBOT_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 8;

    /// <summary>As the log names them.</summary>
    private static readonly string[] Steps = ["Staged", "Described", "Named", "Published"];

    private readonly Random _random = new(Seed);
    private readonly Workspace _workspace = new();
    private int _files;

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_change_that_is_killed_is_whole_or_not_there_and_none_that_was_acknowledged_is_lost()
    {
        _workspace.Write("seeds/first.txt", "First\n\nThe first document stays where it is.\n");
        _workspace.Write("seeds/second.txt", "Second\n\nThe second document comes and goes.\n");
        await ChangeAsync("add", File());
        await ChangeAsync("add", File());
        var serving = await ListAsync();
        var killed = 0;
        for (var turn = 0; killed < Kills; turn++)
        {
            Assert.True(turn <= 4 * (Kills + 4), "Hardly any change was killed before it ended.");
            var (arguments, expected) = Next(turn, serving);
            if (await TryKillAsync(turn, arguments))
                killed++;
            else if (expected is not null)
                serving = expected;

            // The next process finds all of it or nothing of it, and what was acknowledged before.
            var found = await ListAsync();
            Assert.True(found.SequenceEqual(serving) || expected is null || found.SequenceEqual(expected), $"{string.Join(' ', arguments)}: {string.Join(", ", found)}");
            Assert.Contains("first", found);
            serving = found;
            var verify = await _workspace.RunAsync("index", "verify");
            verify.AssertSucceeded();
        }
    }

    /// <summary>A change, and the documents after it; null where those of the generation before it are not known.</summary>
    private (string[] Arguments, List<string>? Expected) Next(int turn, List<string> serving)
    {
        switch (turn % 4)
        {
            case 0:
                var file = File();
                return (["add", file], [.. serving.Append($"added/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)]);
            case 1:
                _workspace.Write("seeds/second.txt", $"Second\n\nThe second document is in its version {turn}.\n");
                return (["reindex"], serving);
            case 2 when serving.FindLast(id => id.StartsWith("added/", StringComparison.Ordinal)) is { } added:
                return (["remove", added], [.. serving.Where(id => id != added)]);
            default:
                return (["undo"], null);
        }
    }

    private string File()
    {
        var name = $"file-{++_files:D3}.txt";
        _workspace.Write(name, $"Note {_files}\n\nThe note of number {_files} says that the walrus waits.\n");
        return Path.Combine(_workspace.Path, name);
    }

    /// <summary>Starts a change and kills it, by turns at a random moment and at a step; false when it had ended before, and so was acknowledged.</summary>
    private async Task<bool> TryKillAsync(int turn, string[] arguments)
    {
        using var change = _workspace.StartProcess(("Logging__LogLevel__Default", "Debug"), ["documents", .. arguments, "--yes"]);
        if (turn % 2 == 0)
            await Task.Delay(Longest * _random.NextDouble(), TimeProvider.System, TestContext.Current.CancellationToken);
        else
            await WaitForAsync(Steps[turn / 2 % Steps.Length], change.StandardError);
        change.Kill();
        await change.WaitForExitAsync(TestContext.Current.CancellationToken);
        return change.ExitCode != 0;
    }

    private static async Task WaitForAsync(string step, StreamReader log)
    {
        while (await log.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.EndsWith(step, StringComparison.Ordinal))
                return;
        }
    }

    private async Task ChangeAsync(params string[] arguments) => (await _workspace.RunAsync(["documents", .. arguments, "--yes"])).AssertSucceeded();

    /// <summary>The ids of the documents that serve.</summary>
    private async Task<List<string>> ListAsync()
    {
        var outcome = await _workspace.RunAsync("documents", "list");
        Assert.Equal(0, outcome.ExitCode);
        return [.. outcome.Output.Split('\n').Where(line => line.Contains(" — ", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(" — ", StringComparison.Ordinal)])];
    }
}
