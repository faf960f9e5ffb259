using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TalkBot.EndToEndTests;

/// <summary>
/// Ends <c>talkbot index build</c> as the machine's power would, at random moments and at each step of the swap.
/// TALKBOT_KILLS says how often.
/// </summary>
public sealed class CrashTests : IDisposable
{
    private const int Seed = 1;

    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("TALKBOT_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 8;

    /// <summary>As the log names them.</summary>
    private static readonly string[] Steps = ["Staged", "Committed", "Described", "Named", "Published", "Pruned"];

    private readonly Random _random = new(Seed);
    private readonly Workspace _workspace = new();
    private readonly ChangingDocuments _documents;

    public CrashTests() => _documents = new ChangingDocuments(_workspace);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_build_that_is_killed_leaves_the_answer_as_it_was()
    {
        _documents.Write(0);
        var duration = await BuildAsync();
        for (var (version, killed) = (1, 0); killed < Kills; version++)
        {
            Assert.True(version <= 3 * (Kills + 2), "Hardly any build was killed before it ended.");
            var current = ReadCurrent();
            _documents.Write(version);
            if (!await TryKillAsync(version, duration))
                continue;
            killed++;

            // Under the documents of before, an index that was not replaced answers as it is.
            var isReplaced = ReadCurrent() != current;
            _documents.Write(version - 1);
            await AskAsync(version - 1);
            Assert.Equal(isReplaced, ReadCurrent() != current);

            _documents.Write(version);
            await BuildAsync();
            await AssertSoundAsync();
        }
    }

    [Fact]
    public async Task A_first_build_that_is_killed_is_made_up_for_by_the_next_question()
    {
        _documents.Write(1);
        var duration = await BuildAsync();
        for (var killed = 0; killed < Math.Max(2, Kills / 4); killed++)
        {
            Directory.Delete(Path.Combine(_workspace.Path, "data"), recursive: true);

            await TryKillAsync(killed, duration);

            // Between the folder's name and CURRENT there is a whole generation that nothing points to, as after damage.
            await AskAsync(1, mayNote: "(CURRENT: is missing); generation 1 serves.");
            await AssertSoundAsync();
        }
    }

    [Fact]
    public async Task Of_two_builds_at_once_one_waits()
    {
        _documents.Write(0);

        var builds = await Task.WhenAll(_workspace.RunAsync("index", "build"), _workspace.RunAsync("index", "build"));

        Assert.All(builds, build => Assert.Equal(0, build.ExitCode));
        Assert.All(builds, build => Assert.True(build.Error is "" or "talkbot: another process is indexing; waiting for it\n", build.Error));
        Assert.Single(builds, build => build.Output.StartsWith("Built index generation 1.", StringComparison.Ordinal));
        await AskAsync(0);
        await AssertSoundAsync();
    }

    /// <summary>Starts a build and kills it, by turns at a random moment and at a step; false when it had ended before.</summary>
    private async Task<bool> TryKillAsync(int turn, TimeSpan duration)
    {
        using var build = _workspace.StartProcess(("Logging__LogLevel__Default", "Debug"), "index", "build");
        if (turn % 2 == 0)
            await Task.Delay(duration * _random.NextDouble(), TimeProvider.System, TestContext.Current.CancellationToken);
        else
            await WaitForAsync(Steps[turn / 2 % Steps.Length], build.StandardError);
        build.Kill();
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        return build.ExitCode != 0;
    }

    private static async Task WaitForAsync(string step, StreamReader log)
    {
        while (await log.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.EndsWith(step, StringComparison.Ordinal))
                return;
        }
    }

    /// <summary>The line that names the generation to serve, and the build of it.</summary>
    private string ReadCurrent() => File.ReadAllText(Path.Combine(_workspace.Path, "data", "index", "CURRENT"));

    private async Task<TimeSpan> BuildAsync()
    {
        var start = Stopwatch.GetTimestamp();
        (await _workspace.RunAsync("index", "build")).AssertSucceeded();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Asserts that the answer is that of a version, quoted from where it stands.</summary>
    private async Task AskAsync(int version, string? mayNote = null)
    {
        var outcome = await _workspace.RunAsync("ask", ChangingDocuments.Question, "--json");

        if (mayNote is null || !outcome.Error.EndsWith($"{mayNote}\n", StringComparison.Ordinal))
            outcome.AssertSucceeded();
        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Output);
        var citation = json.RootElement.GetProperty("citations")[0];
        Assert.Equal(ChangingDocuments.Answer(version), citation.GetProperty("quote").GetString());
        Assert.Equal("velmora", citation.GetProperty("document_id").GetString());
    }

    private async Task AssertSoundAsync()
    {
        var outcome = await _workspace.RunAsync("index", "verify");

        outcome.AssertSucceeded();
        Assert.Equal("The index is sound.\n", outcome.Output);
    }
}
