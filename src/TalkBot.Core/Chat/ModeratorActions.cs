using System.Globalization;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat;

/// <summary>What moderators can have done. Every try is in the audit log, allowed or not, before anybody hears of it.</summary>
public sealed class ModeratorActions(IDocumentIndex index, ModeratorReports reports, IAuditLog audit, TimeProvider time)
{
    private const int DocumentsPerPage = 20;

    /// <summary>Runs a moderator's <paramref name="command"/>, which is <paramref name="action"/>, as <paramref name="decision"/> allows.</summary>
    public async Task<Handled> RunAsync(BotCommand command, BotAction action, IncomingMessage message, AccessDecision decision, CancellationToken cancellationToken)
    {
        // Written before anything is done, so that a try that fails half-way is on record too.
        var facts = message.Author.Facts;
        var entry = new AuditEntry(message.Key.Platform, facts.SpaceId, facts.UserId, action, decision.Denied, Generation(), null, time.GetUtcNow());
        await audit.AppendAsync(entry, cancellationToken);
        if (!decision.IsAllowed)
            return Handled.Privately(ChatText.NotAllowed);

        switch (command)
        {
            case BotCommand.Reindex:
                var outcome = await ReindexAsync(cancellationToken);
                await audit.AppendAsync(entry with { After = Generation(), At = time.GetUtcNow() }, cancellationToken);
                return outcome;
            case BotCommand.Report report:
                return Handled.Privately(await reports.ReadAsync(report.Kind, new ReportScope(message.Key.Platform, facts.SpaceId ?? ""), report.Page, cancellationToken));
            case BotCommand.Documents documents:
                return Handled.Privately(Documents(documents.Page));
            default:
                using (var snapshot = index.Acquire())
                    return Handled.Privately(ChatText.Of(snapshot.Info));
        }
    }

    private async Task<Handled> ReindexAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Handled.Saying(ChatText.Of(await index.UpdateAsync(null, cancellationToken)));
        }
        catch (TalkBotException fault)
        {
            return Handled.Privately(ChatText.NotReindexed(fault.Fault));
        }
    }

    private IReadOnlyList<string> Documents(int page)
    {
        using var snapshot = index.Acquire();
        var pages = Math.Max(1, (snapshot.Info.Documents + DocumentsPerPage - 1) / DocumentsPerPage);
        if (page > pages)
            return [string.Create(CultureInfo.InvariantCulture, $"There is no page {page}; the last one is {pages}.")];
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"Documents, page {page} of {pages}:"),
            .. snapshot.Titles(page * DocumentsPerPage).Skip((page - 1) * DocumentsPerPage),
        ];
    }

    private string Generation()
    {
        using var snapshot = index.Acquire();
        return string.Create(CultureInfo.InvariantCulture, $"generation {snapshot.Info.Generation}");
    }
}
