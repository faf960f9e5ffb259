using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TalkBot.EndToEndTests;

public sealed class CommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public CommandTests()
    {
        _workspace.Write("seeds/talks.txt", "Talks\n\nThe talks in Riyadh were led by Marco Rubio. No date was set for a summit.\n");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Alone_it_introduces_itself()
    {
        var outcome = await _workspace.RunAsync();

        outcome.AssertSucceeded();
        Assert.Contains("talkbot chat", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("ask", "--help")]
    [InlineData("index", "build", "-h")]
    public async Task Help_ends_in_an_example(params string[] args)
    {
        var outcome = await _workspace.RunAsync(args);

        outcome.AssertSucceeded();
        Assert.Contains("Example:\n  talkbot ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_its_version()
    {
        var outcome = await _workspace.RunAsync("--version");

        outcome.AssertSucceeded();
        Assert.True(Version.TryParse(outcome.Output, out _), outcome.Output);
    }

    [Fact]
    public async Task A_piped_chat_answers_line_by_line()
    {
        var outcome = await _workspace.RunWithInputAsync($"{Workspace.Answerable}\n/sources\nhelp\n/quit\nnever read\n", "chat");

        outcome.AssertSucceeded();
        Assert.StartsWith($"> {Workspace.Answerable}\n\"The talks in Riyadh", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("> /sources\n[1] \"The talks in Riyadh were led by Marco Rubio.\" — Talks\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("never read", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_program_writes_among_the_documents_is_none_of_them()
    {
        await _workspace.RunAsync("index", "build", "--documents", ".");

        var again = await _workspace.RunAsync("index", "build", "--documents", ".");

        again.AssertSucceeded();
        Assert.StartsWith("Nothing has changed; index generation 1 serves on.", again.Output, StringComparison.Ordinal);
        Assert.Empty(again.Error);
    }

    [Fact]
    public async Task A_bench_tells_how_fast_it_answered_from_these_documents()
    {
        var outcome = await _workspace.RunAsync("bench", "--seconds", "1", "--json");

        outcome.AssertSucceeded();
        using var report = JsonDocument.Parse(outcome.Output);
        Assert.All(
            ["documents", "passages", "start_ms", "first_answer_ms", "p50_ms", "p99_ms", "questions", "answered_share", "questions_per_second", "allocated_bytes_per_answer", "memory_bytes"],
            figure => Assert.True(report.RootElement.GetProperty(figure).GetDouble() > 0, figure));
    }

    [Fact]
    public async Task A_chat_that_is_interrupted_ends_well()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Signals are sent with kill, and put in order with env of GNU.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Workspace.Patience);
        using var chat = _workspace.StartInterruptible("chat");
        try
        {
            await chat.StandardInput.WriteLineAsync("/help");
            await chat.StandardInput.FlushAsync(patience.Token);
            Assert.Equal("> /help", await chat.StandardOutput.ReadLineAsync(patience.Token));

            using var kill = Process.Start("kill", ["-INT", chat.Id.ToString(CultureInfo.InvariantCulture)]);
            await chat.WaitForExitAsync(patience.Token);

            Assert.Equal(0, chat.ExitCode);
            Assert.Empty(await chat.StandardError.ReadToEndAsync(patience.Token));
        }
        finally
        {
            chat.Kill();
        }
    }

    [Fact]
    public async Task The_index_is_built_described_and_verified()
    {
        var before = await _workspace.RunAsync("index", "status");
        var build = await _workspace.RunAsync("index", "build");
        var status = await _workspace.RunAsync("index", "status");
        var verify = await _workspace.RunAsync("index", "verify");

        Assert.Contains("no index yet", before.Output, StringComparison.Ordinal);
        Assert.StartsWith("Built index generation 1.\n1 document in 1 passage: 1 added, 0 changed, 0 removed, 0 unchanged.\n", build.Output, StringComparison.Ordinal);
        Assert.Contains("It is up to date with the documents.", status.Output, StringComparison.Ordinal);
        Assert.Equal("The index is sound.\n", verify.Output);
        Assert.All([before, build, status, verify], outcome => outcome.AssertSucceeded());
    }

    [Fact]
    public async Task A_damaged_index_is_found()
    {
        await _workspace.RunAsync("index", "build");
        _workspace.Write("data/index/generation-000001/manifest.json", "x");

        var verify = await _workspace.RunAsync("index", "verify");

        Assert.Equal(1, verify.ExitCode);
        Assert.Empty(verify.Output);
        Assert.Contains("manifest.json cannot be read; talkbot index build mends it", verify.Error, StringComparison.Ordinal);
    }
}
