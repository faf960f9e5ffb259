using System.Globalization;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat;

/// <summary>What moderators can have done. Every try is in the audit log, allowed or not, before anybody hears of it.</summary>
public sealed class ModeratorActions(IDocumentIndex index, IAuditLog audit, TimeProvider time)
{
    private const int DocumentsPerPage = 20;

    /// <summary>Runs a moderator's <paramref name="command"/> as <paramref name="decision"/> allows.</summary>
    public async Task<Handled> RunAsync(BotCommand command, IncomingMessage message, AccessDecision decision, CancellationToken cancellationToken)
    {
        if (!decision.IsAllowed)
        {
            await AuditAsync(command, message, decision, null, null, cancellationToken);
            return Handled.Privately(ChatText.NotAllowed);
        }

        switch (command)
        {
            case BotCommand.Reindex:
                var report = await index.UpdateAsync(null, cancellationToken);
                await AuditAsync(command, message, decision, report.IsNew ? Generation(report.Info.Generation - 1) : null, Generation(report.Info.Generation), cancellationToken);
                return Handled.Saying(ChatText.Of(report));
            case BotCommand.Documents documents:
                await AuditAsync(command, message, decision, null, null, cancellationToken);
                return Handled.Privately(Documents(documents.Page));
            default:
                await AuditAsync(command, message, decision, null, null, cancellationToken);
                using (var snapshot = index.Acquire())
                    return Handled.Privately(ChatText.Of(snapshot.Info));
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

    private Task AuditAsync(
        BotCommand command, IncomingMessage message, AccessDecision decision, string? before, string? after, CancellationToken cancellationToken)
    {
        var action = command switch
        {
            BotCommand.Reindex => BotAction.Reindex,
            BotCommand.Documents => BotAction.ListDocuments,
            _ => BotAction.Status,
        };
        var facts = message.Author.Facts;
        return audit.AppendAsync(
            new AuditEntry(message.Key.Platform, facts.SpaceId, facts.UserId, action, decision.Denied, before, after, time.GetUtcNow()), cancellationToken);
    }

    private static string Generation(int number) => string.Create(CultureInfo.InvariantCulture, $"generation {number}");
}
