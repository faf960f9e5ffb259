using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TalkBot.Host.Commands;

/// <summary>The library's help, and below it an example to copy.</summary>
internal sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["talkbot"] = "talkbot ask \"Who led the talks in Riyadh?\"",
        ["ask"] = "talkbot ask \"Who led the talks in Riyadh?\" --documents seeds --json",
        ["chat"] = "talkbot chat --documents seeds",
        ["check"] = "talkbot check \"The talks in Riyadh were led by Rubio and Lavrov.\"",
        ["index"] = "talkbot index build",
        ["build"] = "talkbot index build --documents seeds",
        ["status"] = "talkbot index status --json",
        ["verify"] = "talkbot index verify",
        ["doctor"] = "talkbot doctor --json",
        ["eval"] = "talkbot eval questions --details answers.jsonl",
        ["unanswered"] = "talkbot unanswered --csv > questions.csv",
        ["feedback"] = "talkbot feedback --page 2",
        ["audit"] = "talkbot audit",
        ["bench"] = "talkbot bench --seconds 30",
    };

    /// <summary>Who asks for help need not have given what the command requires.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>The example for a command, or null when it has none.</summary>
    public static string? ExampleFor(Command command) => Examples.GetValueOrDefault(command is RootCommand ? "talkbot" : command.Name);

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (ExampleFor(parseResult.CommandResult.Command) is { } example)
            parseResult.InvocationConfiguration.Output.WriteLine($"Example:{Environment.NewLine}  {example}{Environment.NewLine}");
        return code;
    }
}
