using TalkBot.Core.Moderation;
using TalkBot.Host.Rendering;
using TalkBot.Storage;

namespace TalkBot.Host.Moderating;

/// <summary>The lists of moderators in the terminal. Who runs the program sees all servers and workspaces, and direct messages.</summary>
internal sealed class TerminalReports(ModeratorReports reports, IStorageMaintenance storage, Terminal terminal)
{
    public async Task ShowAsync(ReportKind kind, int page, CancellationToken cancellationToken)
    {
        await storage.MigrateAsync(cancellationToken);
        terminal.WriteLines(await reports.ReadAsync(kind, scope: null, page, cancellationToken));
    }

    /// <summary>Writes the questions that the documents did not answer for a spreadsheet.</summary>
    public async Task WriteCsvAsync(CancellationToken cancellationToken)
    {
        await storage.MigrateAsync(cancellationToken);
        terminal.WriteRaw(QuestionsCsv.Write(await reports.GroupsAsync(scope: null, cancellationToken)));
    }
}
