using System.Globalization;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;
using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat;

/// <summary>What moderators can have shown. Every try is in the audit log, allowed or not, before anybody hears of it.</summary>
public sealed class ModeratorActions(IDocumentIndex index, IDocumentLibrary library, ModeratorReports reports, AgedAnswers aged, IAuditLog audit, TimeProvider time)
{
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
            case BotCommand.Report report:
                return Handled.Privately(await reports.ReadAsync(report.Kind, ScopeOf(message), report.Page, cancellationToken));
            case BotCommand.Documents documents:
                return Handled.Privately(DocumentList.Of(library, documents));
            case BotCommand.Changes changes:
                return Handled.Privately([.. ChangeList.Of(library.History(), changes.Page), .. await aged.ReadAsync(ScopeOf(message), cancellationToken)]);
            default:
                using (var snapshot = index.Acquire())
                    return Handled.Privately(ChatText.Of(snapshot.Info));
        }
    }

    private static ReportScope ScopeOf(IncomingMessage message) => new(message.Key.Platform, message.Author.Facts.SpaceId ?? "");

    private string Generation()
    {
        using var snapshot = index.Acquire();
        return string.Create(CultureInfo.InvariantCulture, $"generation {snapshot.Info.Generation}");
    }
}
