using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat;

/// <summary>What somebody was asked to confirm: who may, and what is done then. A press counts once, over a restart too.</summary>
public sealed class ConfirmActions(IConfirmationStore confirmations, ForgetActions forgetting, LibraryActions keeping, IAuditLog audit, TimeProvider time)
{
    /// <summary>Does it, or leaves it, as the button that was pressed says.</summary>
    public async Task<Handled> RunAsync(ButtonAction press, IncomingMessage message, AccessRules rules, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var pending = await confirmations.FindAsync(press.AnswerId, cancellationToken);
        var action = pending?.Action ?? BotAction.ForgetMe;
        var decision = Decide(action, pending, message, rules);
        if (decision.IsAllowed && !await confirmations.TakeAsync(press.AnswerId, message.Key.ToString(), cancellationToken))
            decision = new AccessDecision(DenialReason.NotConfirmed);
        if (!decision.IsAllowed)
        {
            await NoteAsync(message, action, decision, after: null, cancellationToken);
            return Handled.Privately(decision.Denied is DenialReason.NotConfirmed or DenialReason.ConfirmedTooLate ? ChatText.NoLongerOpen : ChatText.NotAllowed);
        }

        if (press.Kind == ButtonKind.Cancel)
        {
            await NoteAsync(message, action, decision, "cancelled", cancellationToken);
            return Handled.Privately(action == BotAction.ForgetMe ? ChatText.NothingForgotten : LibraryText.NothingDone);
        }

        return action == BotAction.ForgetMe
            ? await forgetting.DoAsync(message, cancellationToken)
            : await keeping.DoAsync(pending!, message, progress, cancellationToken);
    }

    private AccessDecision Decide(BotAction action, PendingConfirmation? pending, IncomingMessage message, AccessRules rules)
    {
        var first = pending?.Platform == message.Key.Platform ? new Confirmation(pending.UserId, time.GetUtcNow() - pending.RequestedAt) : null;
        var decision = ModeratorPolicy.Decide(action, message.Author.Facts, rules, first);
        return decision.IsAllowed ? ModeratorPolicy.DecideConfirmation(message.Author.Facts, first) : decision;
    }

    private Task NoteAsync(IncomingMessage message, BotAction action, AccessDecision decision, string? after, CancellationToken cancellationToken)
    {
        var facts = message.Author.Facts;
        return audit.AppendAsync(new AuditEntry(message.Key.Platform, facts.SpaceId, facts.UserId, action, decision.Denied, Before: null, after, time.GetUtcNow()), cancellationToken);
    }
}
