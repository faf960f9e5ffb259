using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Core.Moderation;
using TalkBot.Host.Configuration;
using TalkBot.Host.Moderating;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot unanswered</c>, <c>feedback</c> and <c>audit</c>: the lists that moderators read in chat, for who runs the program.</summary>
internal static class ReportCommand
{
    private const int MaxPage = 999_999;

    private static readonly Option<int> Page = CommonOptions.Number("--page", "Which page of the list; 1 is the first.", usual: 1, MaxPage);

    private static readonly Option<bool> Csv = new("--csv") { Description = "Print every question for a spreadsheet." };

    public static Command Unanswered(Terminal terminal)
    {
        var command = new Command("unanswered", "List the questions that the documents did not answer, put together by likeness.") { Page, Csv };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, terminal, reports => parsed.GetValue(Csv)
            ? reports.WriteCsvAsync(cancellationToken)
            : reports.ShowAsync(ReportKind.Unanswered, parsed.GetValue(Page), cancellationToken)));
        return command;
    }

    public static Command Feedback(Terminal terminal) => Paged(terminal, ReportKind.Feedback, "feedback", "List what people said of answers.");

    public static Command Audit(Terminal terminal) => Paged(terminal, ReportKind.Audit, "audit", "List what moderators had done and who was refused, and say whether the log is whole.");

    private static Command Paged(Terminal terminal, ReportKind kind, string name, string description)
    {
        var command = new Command(name, description) { Page };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, terminal, reports => reports.ShowAsync(kind, parsed.GetValue(Page), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, Func<TerminalReports, Task> run)
    {
        using var host = TalkBotHost.Build(terminal, CommonOptions.Overrides(parsed));
        await run(host.Services.GetRequiredService<TerminalReports>());
        return ExitCode.Success;
    }
}
