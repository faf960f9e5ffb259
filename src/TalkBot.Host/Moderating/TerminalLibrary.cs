using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Library;
using TalkBot.Core.Moderation;
using TalkBot.Host.Chat;
using TalkBot.Host.Commands;
using TalkBot.Host.Rendering;
using TalkBot.Search.Reading;
using TalkBot.Storage;

namespace TalkBot.Host.Moderating;

/// <summary>Changes of the documents in the terminal: a preview, a question, the change, and a line in the audit log for each.</summary>
internal sealed class TerminalLibrary(
    IDocumentLibrary library, IStorageMaintenance storage, IAuditLog audit, DocumentsOptions options, TimeProvider time, Terminal terminal)
{
    private const string Origin = "the terminal";

    public static Task<PlannedChange> ReindexAsync() => Task.FromResult(new PlannedChange(new LibraryChange.Reindex(), []));

    public static Task<PlannedChange> RestoreAsync(string name) => Task.FromResult(new PlannedChange(new LibraryChange.Readmit(name), []));

    public Task<PlannedChange> UndoAsync(int? generation) => Task.FromResult(
        library.FindUndo(generation) is { } putBack ? new PlannedChange(putBack, []) : new PlannedChange(null, LibraryText.Of(ChangeRefusal.NothingToUndo)));

    public Task<PlannedChange> RemoveAsync(string name)
    {
        var all = library.Documents();
        return Task.FromResult(DocumentSearch.Named(all, name) is { } found
            ? new PlannedChange(new LibraryChange.Remove(found.Id, found.Hash), LibraryText.RemoveAsk(found))
            : new PlannedChange(null, LibraryText.NotFound(name, DocumentSearch.Matching(all, name))));
    }

    public async Task<PlannedChange> AddAsync(IReadOnlyList<FileInfo> files, CancellationToken cancellationToken)
    {
        var received = new List<ReceivedFile>();
        foreach (var file in files)
        {
            if (!file.Exists)
                throw new UsageException($"there is no file {file.Name}");
            if (file.Length > options.MaxFileBytes)
                throw new UsageException($"{file.Name} is larger than Documents:MaxFileBytes");
            received.Add(await library.ReceiveAsync(file.Name, await File.ReadAllBytesAsync(file.FullName, cancellationToken), Origin, addedBy: "", cancellationToken));
        }

        var readable = received.OfType<ReceivedFile.Readable>().DistinctBy(file => file.File.Id).ToList();
        var lines = LibraryText.AddAsk(readable, [.. received.OfType<ReceivedFile.Unreadable>()]);
        return new PlannedChange(readable.Count == 0 ? null : new LibraryChange.Add([.. readable.Select(file => file.File)]), lines);
    }

    /// <summary>Shows what a change would do, asks, and does it.</summary>
    /// <returns>Whether it is done, or there was nothing to do.</returns>
    public async Task<bool> RunAsync(BotAction action, PlannedChange planned, bool isConfirmed, CancellationToken cancellationToken)
    {
        terminal.WriteLines(planned.Lines);
        if (planned.Change is not { } change)
            return false;
        switch (await library.PreviewAsync(change, cancellationToken))
        {
            case ChangePreview.Refused refused:
                terminal.WriteLines(LibraryText.Of(refused.Reason));
                return false;
            case ChangePreview.Ready { Changes.IsEmpty: true } ready:
                terminal.WriteLines(LibraryText.NothingToDo(ready));
                return true;
            case ChangePreview.Ready ready:
                terminal.WriteLines(LibraryText.Of(ready));
                break;
        }

        if (!isConfirmed && !IsConfirmed())
        {
            terminal.WriteLine(LibraryText.NothingDone);
            return true;
        }

        return await ApplyAsync(action, change, cancellationToken);
    }

    private bool IsConfirmed()
    {
        if (!terminal.IsInteractive)
            throw new UsageException("nothing was done: say --yes to have it done without being asked");
        terminal.Prompt("Do it? Type yes: ");
        return terminal.Input.ReadLine()?.Trim() is "yes" or "y";
    }

    private async Task<bool> ApplyAsync(BotAction action, LibraryChange change, CancellationToken cancellationToken)
    {
        await storage.MigrateAsync(cancellationToken);
        var entry = new AuditEntry(Platform.Terminal, null, TerminalPerson.Author.Id, action, Denied: null, LibraryText.Named(change), null, time.GetUtcNow());
        await audit.AppendAsync(entry, cancellationToken);
        var result = await library.ApplyAsync(change, PendingConfirmation.NewId(), new ProgressNotes(terminal, time), cancellationToken);
        var lines = result is ChangeResult.Done done ? LibraryText.Of(done.Report) : LibraryText.Of(((ChangeResult.Refused)result).Reason);
        await audit.AppendAsync(entry with { After = lines[0], At = time.GetUtcNow() }, cancellationToken);
        terminal.WriteLines(lines);
        return result is ChangeResult.Done;
    }
}
