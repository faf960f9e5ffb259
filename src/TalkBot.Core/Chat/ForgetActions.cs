using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat;

/// <summary>Deletes what is kept of a person, when they ask for it and confirm it. Both are in the audit log, without content.</summary>
public sealed class ForgetActions(IPersonalData data, IConfirmationStore confirmations, IAuditLog audit, TimeProvider time)
{
    /// <summary>Asks whether they mean it.</summary>
    public async Task<Handled> AskAsync(IncomingMessage message, AccessDecision decision, CancellationToken cancellationToken)
    {
        await NoteAsync(message, decision, after: null, cancellationToken);
        if (!decision.IsAllowed)
            return Handled.Privately(ChatText.NotAllowed);

        var pending = new PendingConfirmation(PendingConfirmation.NewId(), message.Key.Platform, message.Author.Id, BotAction.ForgetMe, time.GetUtcNow());
        await confirmations.AddAsync(pending, cancellationToken);
        return new Handled(new Reply.Confirmation(pending.Id, ChatText.ForgetMe, ChatText.ForgetLabel) { IsPrivate = true }, [], null);
    }

    /// <summary>Does it, when it was confirmed.</summary>
    public async Task<Handled> DoAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var forgotten = await data.ForgetAsync(message.Key.Platform, message.Author.Id, message.Key, cancellationToken);
        await NoteAsync(message, AccessDecision.Allowed, $"deleted: {ChatText.Counts(forgotten)}", cancellationToken);
        return Handled.Privately(ChatText.Of(forgotten));
    }

    private Task NoteAsync(IncomingMessage message, AccessDecision decision, string? after, CancellationToken cancellationToken)
    {
        var facts = message.Author.Facts;
        return audit.AppendAsync(
            new AuditEntry(message.Key.Platform, facts.SpaceId, facts.UserId, BotAction.ForgetMe, decision.Denied, Before: null, after, time.GetUtcNow()), cancellationToken);
    }
}
