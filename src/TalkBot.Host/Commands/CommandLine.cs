using System.CommandLine;
using System.CommandLine.Help;
using TalkBot.Core;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Commands;

/// <summary>Runs what was typed, and turns whatever goes wrong into one line on standard error and an exit code.</summary>
internal sealed class CommandLine(Terminal terminal, params IEnumerable<Command> commands)
{
    // '@file' and '[suggest]' are the library's own notation; in a question they are a person's words.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var parsed = Root().Parse(args, Parsing);
        if (parsed.Errors is [.., var error])
        {
            terminal.Fail($"{error.Message.TrimEnd('.')}; see talkbot --help");
            return ExitCode.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Output };

            // The service finishes what it has begun, within a time of its own.
            if (IsService(parsed))
                configuration.ProcessTerminationTimeout = TimeSpan.FromMinutes(10);
            return await OnceHeard.InvokeAsync(parsed, configuration);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (UsageException exception)
        {
            foreach (var mistake in exception.Mistakes)
                terminal.Fail(mistake);
            return IsService(parsed) ? ExitCode.Configuration : ExitCode.Usage;
        }
        catch (Exception exception)
        {
            terminal.Fail(Explanation.Of(exception));
            if (parsed.GetValue(CommonOptions.Verbose))
                Array.ForEach(exception.ToString().Split('\n'), terminal.Note);
            return exception is TalkBotException fault && IsService(parsed) ? CodeOf(fault.Fault) : ExitCode.Fault;
        }
    }

    /// <summary>Whoever starts a service again and again wants to know whether that can help.</summary>
    private static int CodeOf(Fault fault) => fault switch
    {
        Fault.DocumentsMissing or Fault.NoDocuments or Fault.TokenUnusable or Fault.AddressUnusable => ExitCode.Configuration,
        Fault.AlreadyRunning => ExitCode.AlreadyRunning,
        _ => ExitCode.Fault,
    };

    private static bool IsService(ParseResult parsed) => parsed.CommandResult.Command is RootCommand;

    private RootCommand Root()
    {
        var root = new RootCommand("Answers questions from documents, and quotes them word for word.") { CommonOptions.Verbose };
        root.Directives.Clear();
        foreach (var command in commands)
            root.Add(command);
        root.SetAction((parsed, cancellationToken) => ServiceCommand.RunAsync(parsed, terminal, cancellationToken));
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExample((HelpAction)help.Action!);
        return root;
    }
}
