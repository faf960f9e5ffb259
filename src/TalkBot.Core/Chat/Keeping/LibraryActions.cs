using System.Text.Json;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;
using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat.Keeping;

/// <summary>
/// What moderators do to the documents: a preview first, and the change once the same person has confirmed it. Every try is in the
/// audit log before anybody hears of it.
/// </summary>
public sealed class LibraryActions(IDocumentLibrary library, AttachmentReceiver receiver, IConfirmationStore confirmations, IAuditLog audit, TimeProvider time)
{
    /// <summary>Shows what <paramref name="command"/> would change, and asks whether it is to be done.</summary>
    public async Task<Handled> AskAsync(BotCommand command, BotAction action, IncomingMessage message, AccessDecision decision, CancellationToken cancellationToken)
    {
        // The first press of what takes two has nothing to be confirmed by yet.
        if (decision.Denied == DenialReason.NotConfirmed)
            decision = AccessDecision.Allowed;
        await audit.AppendAsync(EntryOf(message, action, decision.Denied, DetailOf(command)), cancellationToken);
        if (!decision.IsAllowed)
            return Handled.Privately(ChatText.NotAllowed);
        try
        {
            return command switch
            {
                BotCommand.Reindex => await AskAsync(new LibraryChange.Reindex(), action, message, LibraryText.RereadAsk, cancellationToken),
                BotCommand.Undo undo => library.FindUndo(undo.Generation) is { } putBack
                    ? await AskAsync(putBack, action, message, LibraryText.UndoAsk(putBack.Generation), cancellationToken)
                    : Handled.Privately(LibraryText.Of(ChangeRefusal.NothingToUndo)),
                BotCommand.Remove remove => await AskToRemoveAsync(remove.Name, action, message, cancellationToken),
                BotCommand.Restore restore => await AskAsync(new LibraryChange.Readmit(restore.Name), action, message, LibraryText.RestoreAsk, cancellationToken),
                _ => await AskToAddAsync(action, message, cancellationToken),
            };
        }
        catch (TalkBotException fault)
        {
            return Handled.Privately(LibraryText.NotDone(fault.Fault));
        }
    }

    /// <summary>Does what was confirmed.</summary>
    /// <param name="pending">What that was.</param>
    /// <param name="message">The press of the button.</param>
    /// <param name="progress">Hears how far it has come, as a line to show.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Handled> DoAsync(PendingConfirmation pending, IncomingMessage message, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (ReadChange(pending.Subject) is not { } change)
            return Handled.Privately(ChatText.NoLongerOpen);
        var entry = EntryOf(message, pending.Action, denied: null, LibraryText.Named(change));
        await audit.AppendAsync(entry, cancellationToken);
        try
        {
            var result = await library.ApplyAsync(change, pending.Id, progress is null ? null : new ProgressLines(progress), cancellationToken);
            var lines = result is ChangeResult.Done done ? LibraryText.Of(done.Report) : LibraryText.Of(((ChangeResult.Refused)result).Reason);
            await audit.AppendAsync(entry with { After = lines[0], At = time.GetUtcNow() }, cancellationToken);
            return Handled.Privately(lines);
        }
        catch (TalkBotException fault)
        {
            var lines = LibraryText.NotDone(fault.Fault);
            await audit.AppendAsync(entry with { After = lines[0], At = time.GetUtcNow() }, cancellationToken);
            return Handled.Privately(lines);
        }
    }

    private async Task<Handled> AskAsync(LibraryChange change, BotAction action, IncomingMessage message, LibraryAsk ask, CancellationToken cancellationToken)
    {
        switch (await library.PreviewAsync(change, cancellationToken))
        {
            case ChangePreview.Refused refused:
                return Handled.Privately(LibraryText.Of(refused.Reason));
            case ChangePreview.Ready { Changes.IsEmpty: true } ready:
                return Handled.Privately([.. change is LibraryChange.Add ? ask.Lines : [], .. LibraryText.NothingToDo(ready)]);
            case ChangePreview.Ready ready:
                return await AskAsync(change, action, message, [.. ask.Lines, .. LibraryText.Of(ready)], ask.Label, cancellationToken);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<Handled> AskToRemoveAsync(string? name, BotAction action, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (name is null)
            return new Handled(new Reply.Choice(CommandParser.RemoveWord, [LibraryText.WhichToRemove]) { IsPrivate = true }, [], null);
        var all = library.Documents();
        var found = DocumentSearch.Named(all, name);
        if (found is null)
            return Handled.Privately(LibraryText.NotFound(name, DocumentSearch.Matching(all, name)));
        var change = new LibraryChange.Remove(found.Id, found.Hash);
        return await AskAsync(change, action, message, new LibraryAsk(LibraryText.RemoveAsk(found), LibraryText.RemoveLabel), cancellationToken);
    }

    private async Task<Handled> AskToAddAsync(BotAction action, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.Attachments is not { Count: > 0 } attachments)
            return Handled.Privately(LibraryText.NothingAttached);
        var received = new List<ReceivedFile>();
        foreach (var attachment in attachments)
            received.Add(await receiver.ReceiveAsync(attachment, message, cancellationToken));
        var readable = received.OfType<ReceivedFile.Readable>().DistinctBy(file => file.File.Id).ToList();
        var lines = LibraryText.AddAsk(readable, [.. received.OfType<ReceivedFile.Unreadable>()]);
        if (readable.Count == 0)
            return Handled.Privately(lines);
        var change = new LibraryChange.Add([.. readable.Select(file => file.File)]);
        return await AskAsync(change, action, message, new LibraryAsk(lines, LibraryText.AddLabel), cancellationToken);
    }

    private async Task<Handled> AskAsync(LibraryChange change, BotAction action, IncomingMessage message, IReadOnlyList<string> lines, string label, CancellationToken cancellationToken)
    {
        var pending = new PendingConfirmation(PendingConfirmation.NewId(), message.Key.Platform, message.Author.Id, action, time.GetUtcNow())
        {
            Subject = JsonSerializer.Serialize(change, KeepingJson.Default.LibraryChange),
        };
        await confirmations.AddAsync(pending, cancellationToken);
        // Not private by itself: in a direct message nobody is a moderator, and what is typed in a channel can be answered in private only there.
        return new Handled(new Reply.Confirmation(pending.Id, lines, label), [], null);
    }

    /// <summary>Null where another version of the program wrote it.</summary>
    private static LibraryChange? ReadChange(string? subject)
    {
        try
        {
            return subject is null ? null : JsonSerializer.Deserialize(subject, KeepingJson.Default.LibraryChange);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? DetailOf(BotCommand command) => command switch
    {
        BotCommand.Remove { Name: { } name } => LibraryText.Short(name),
        BotCommand.Restore restore => LibraryText.Short(restore.Name),
        _ => null,
    };

    private AuditEntry EntryOf(IncomingMessage message, BotAction action, DenialReason? denied, string? detail)
    {
        var facts = message.Author.Facts;
        return new AuditEntry(message.Key.Platform, facts.SpaceId, facts.UserId, action, denied, LibraryText.Before(library.History(), detail), null, time.GetUtcNow());
    }

    private sealed class ProgressLines(IProgress<string> lines) : IProgress<IndexingProgress>
    {
        public void Report(IndexingProgress value) => lines.Report(LibraryText.Of(value));
    }
}
