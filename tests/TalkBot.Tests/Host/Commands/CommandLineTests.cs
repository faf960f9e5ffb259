using System.CommandLine;
using TalkBot.Core;
using TalkBot.Host.Commands;

namespace TalkBot.Tests.Host.Commands;

public class CommandLineTests
{
    private readonly TerminalRecorder _recorder = new();

    [Theory]
    [InlineData("nonsense")]
    [InlineData("index", "--nonsense")]
    [InlineData("chat", "--documents")]
    [InlineData("ask", "Who?", "--nonsense")]
    [InlineData("ask", "-x")]
    [InlineData("check", "-x")]
    [InlineData("check")]
    [InlineData("bench", "--seconds", "0")]
    [InlineData("unanswered", "--page", "0")]
    [InlineData("audit", "--page", "x")]
    [InlineData("bench", "--seconds", "x")]
    [InlineData("index", "build", "\u001b[2J")]
    public async Task Wrong_usage_is_one_line_on_standard_error(params string[] args)
    {
        Assert.Equal(2, await RunAsync(args));
        Assert.StartsWith("talkbot: ", _recorder.Error, StringComparison.Ordinal);
        Assert.Contains("; ", _recorder.Error, StringComparison.Ordinal);
        Assert.Equal(_recorder.Error.Length - 1, _recorder.Error.IndexOf('\n', StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', _recorder.Error);
        Assert.Empty(_recorder.Output);
    }

    [Fact]
    public async Task Alone_it_says_what_it_is_and_how_to_begin()
    {
        Assert.Equal(0, await RunAsync());
        Assert.Contains("talkbot ask", _recorder.Output, StringComparison.Ordinal);
        Assert.Contains("talkbot chat", _recorder.Output, StringComparison.Ordinal);
        Assert.Contains("--help", _recorder.Output, StringComparison.Ordinal);
    }

    public static TheoryData<Exception, int, string> Faults => new()
    {
        { new TalkBotException(Fault.DocumentsMissing, "There is no folder x; name another."), 1, "talkbot: There is no folder x; name another\n" },
        { new UsageException("one; mend it", "two; mend it"), 2, "talkbot: one; mend it\ntalkbot: two; mend it\n" },
        { new IOException("No space left on device"), 1, "talkbot: No space left on device; check that there is room on the disk and that this user may read and write there\n" },
        { new InvalidOperationException("secret\nwords"), 1, "talkbot: unexpected InvalidOperationException; run the command again with --verbose to see more\n" },
        { new OperationCanceledException(), 130, "" },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_goes_wrong_is_told_without_a_stack_trace(Exception exception, int exitCode, string error)
    {
        Assert.Equal(exitCode, await RunAsync(["fail"], Failing(exception)));
        Assert.Equal(error, _recorder.Error);
    }

    [Fact]
    public async Task Asked_for_more_it_tells_more()
    {
        await RunAsync(["fail", "--verbose"], Failing(new InvalidOperationException("words")));

        Assert.Contains("System.InvalidOperationException: words", _recorder.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signals_are_listened_to_before_a_command_begins_its_work()
    {
        using var free = new ManualResetEventSlim();
        var busy = new Command("busy");
        busy.SetAction((_, cancellationToken) =>
            Task.FromResult(free.Wait(TimeSpan.FromMinutes(1), cancellationToken) ? ExitCode.Success : ExitCode.Fault));

        var running = RunAsync(["busy"], busy);
        free.Set();

        Assert.Equal(ExitCode.Success, await running);
    }

    [Fact]
    public void Every_command_has_an_example() => Assert.All(
        new[] { new RootCommand() }.Concat(Commands()).SelectMany(command => command.Subcommands.Prepend(command)),
        command => Assert.NotNull(HelpWithExample.ExampleFor(command)));

    private Command[] Commands() => [AskCommand.Create(_recorder.Terminal), ChatCommand.Create(_recorder.Terminal), CheckCommand.Create(_recorder.Terminal), IndexCommand.Create(_recorder.Terminal), ReportCommand.Unanswered(_recorder.Terminal), ReportCommand.Audit(_recorder.Terminal)];

    private Task<int> RunAsync(params string[] args) => RunAsync(args, Commands());

    private Task<int> RunAsync(string[] args, params Command[] commands) => new CommandLine(_recorder.Terminal, commands).RunAsync(args);

    private static Command Failing(Exception exception)
    {
        var command = new Command("fail");
        command.SetAction((_, _) => Task.FromException<int>(exception));
        return command;
    }
}
