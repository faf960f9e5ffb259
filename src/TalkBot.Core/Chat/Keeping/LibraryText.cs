using System.Globalization;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;

namespace TalkBot.Core.Chat.Keeping;

/// <summary>What is said of the documents and of changes to them, on every platform and in the terminal. Pure.</summary>
public static class LibraryText
{
    public const string NothingChanged = "Nothing has changed; there is nothing to do.";
    public const string NothingDone = "Nothing was done.";
    public const string FolderIsTakenIn = "The documents folder has changed since it was last read, and that is taken in along with it; reindex shows what.";
    public const string RemoveLabel = "Remove";
    public const string AddLabel = "Add";
    public const string WhichToRemove = "Which document is to be removed? remove and its name, or its id, as documents lists it.";
    public const string NothingAttached = "There is no file to add: attach it to the message, or choose a message that has one.";

    private const int MostNamed = 5;
    private const int MostFailures = 20;
    private const int ExcerptLength = 400;
    private const int HashLength = 12;
    private const int LongestName = 120;

    internal static LibraryAsk RereadAsk { get; } = new(["Reading the folder again would change this:"], "Read again");

    internal static LibraryAsk RestoreAsk { get; } = new(["This would be taken in again:"], "Take in again");

    internal static LibraryAsk UndoAsk(int generation) => new([Invariant($"Undo puts the documents of generation {generation} back:")], "Undo");

    /// <summary>What removing would do. The hash says which content it is.</summary>
    public static IReadOnlyList<string> RemoveAsk(LibraryDocument document) =>
    [
        $"This document would be removed: {document.Title} ({document.Id}, content {document.Hash[..HashLength]}).",
        document.Added is { } added
            ? string.Create(CultureInfo.InvariantCulture, $"It was added on {added.AddedAt:d MMMM yyyy} from {added.Origin}.")
            : "It stands in the documents folder: the file stays there and is left out from then on, until you say restore.",
        "From then on no answer quotes it. Undo brings it back.",
    ];

    /// <summary>What was received, and how it reads.</summary>
    public static IReadOnlyList<string> AddAsk(IReadOnlyList<ReceivedFile.Readable> readable, IReadOnlyList<ReceivedFile.Unreadable> unreadable) =>
    [
        .. readable.SelectMany(file => Lines(file)),
        .. unreadable.Select(file => $"Cannot be added: {file.Name} {file.Reason}."),
    ];

    /// <summary>What would differ, each kind counted and the first named.</summary>
    public static IReadOnlyList<string> Of(ChangePreview.Ready preview) =>
    [
        .. Of(preview.Changes), .. Of(preview.Copies), .. Of(preview.Flagged), .. Of(preview.Failures),
        .. preview.TakesFolderIn ? [FolderIsTakenIn] : Array.Empty<string>(),
    ];

    /// <summary>What is said where a change would change nothing.</summary>
    public static IReadOnlyList<string> NothingToDo(ChangePreview.Ready preview) => [NothingChanged, .. Of(preview.Copies), .. Of(preview.Failures)];

    public static IReadOnlyList<string> Of(DocumentChanges changes) =>
    [
        .. Line("added", changes.Added),
        .. Line("changed", changes.Changed),
        .. Line("removed", changes.Removed),
    ];

    public static IReadOnlyList<string> Of(IReadOnlyList<DocumentFailure> failures) =>
    [
        .. failures.Take(MostFailures).Select(failure => $"Not read: {failure}"),
        .. failures.Count > MostFailures ? [Invariant($"And {failures.Count - MostFailures:N0} more could not be read.")] : Array.Empty<string>(),
    ];

    public static IReadOnlyList<string> Of(IReadOnlyList<DocumentCopy> copies) =>
    [
        .. copies.Take(MostFailures).Select(copy => $"Indexed once: {copy}"),
        .. copies.Count > MostFailures ? [Invariant($"And {copies.Count - MostFailures:N0} more are the same as another.")] : Array.Empty<string>(),
    ];

    public static IReadOnlyList<string> Of(IReadOnlyList<FlaggedDocument> flagged) =>
    [
        .. flagged.Take(MostFailures).Select(document => $"To be looked at: {document}"),
        .. flagged.Count > MostFailures ? [Invariant($"And {flagged.Count - MostFailures:N0} more to be looked at.")] : Array.Empty<string>(),
    ];

    /// <summary>What was done.</summary>
    public static IReadOnlyList<string> Of(IndexingReport report) =>
    [
        report.IsNew
            ? Invariant($"Done: generation {report.Info.Generation} serves, with {ProvenanceText.Count(report.Info.Documents, "document")}: {report.Added.Count:N0} added, {report.Changed.Count:N0} changed, {report.Removed.Count:N0} removed.")
            : Invariant($"Nothing has changed; generation {report.Info.Generation} serves on."),
        .. Of(new DocumentChanges(report.Added, report.Changed, report.Removed)),
        .. Of(report.Copies),
        .. Of(report.Flagged),
        .. Of(report.Failures),
        .. report.IsNew ? ["The way back: undo."] : Array.Empty<string>(),
    ];

    public static IReadOnlyList<string> Of(ChangeRefusal reason) =>
    [
        reason switch
        {
            ChangeRefusal.UnknownDocument => "There is no such document; documents lists those there are.",
            ChangeRefusal.ChangedSince => "The documents have changed since you asked, so nothing was done; send the command again.",
            ChangeRefusal.LastDocument => "That would leave no document, so nothing was done.",
            ChangeRefusal.NothingToUndo => "There is nothing to undo: no earlier generation that is kept holds other documents.",
            ChangeRefusal.GenerationGone => "That generation is no longer kept; changes lists those that are.",
            ChangeRefusal.FileGone => "The file is no longer kept; hand it in again.",
            _ => "The file cannot be read.",
        },
    ];

    /// <summary>Why nothing was done, for a channel: a fault's own sentence may name paths.</summary>
    public static IReadOnlyList<string> NotDone(Fault fault) =>
    [
        fault switch
        {
            Fault.IndexNotWritable => "Nothing was done: the folder of the data may not be written.",
            Fault.DiskFull => "Nothing was done: the disk is full.",
            Fault.IndexBusy => "Nothing was done: another process is building the index. Try again in a while.",
            Fault.DocumentsMissing => "Nothing was done: the folder of the documents is not there.",
            Fault.DocumentsNotReadable => "Nothing was done: the folder of the documents may not be read.",
            Fault.NoDocuments or Fault.DocumentsUnreadable => "Nothing was done: there is no document that can be read.",
            _ => "Nothing was done: the index could not be built.",
        },
        "Answers go on from the documents as they were. Where the bot runs, talkbot doctor says more.",
    ];

    public static string Of(IndexingProgress progress) => progress.Stage switch
    {
        IndexingStage.Waiting => "Waiting for another process that is building the index…",
        IndexingStage.Checking => "Checking the index…",
        _ => Invariant($"Reading the documents: {progress.Done:N0} of {progress.Total:N0}…"),
    };

    /// <summary>Why nothing goes by that name, with what comes near.</summary>
    public static IReadOnlyList<string> NotFound(string name, IReadOnlyList<LibraryDocument> near) =>
    [
        $"No document is called {Short(name)}; documents lists those there are.",
        .. near.Take(MostNamed).Select(document => $"Perhaps: {document.Id}"),
    ];

    /// <summary>A change for the audit log: what it is, and of which content.</summary>
    public static string Named(LibraryChange change) => change switch
    {
        LibraryChange.Add add => $"add {string.Join(", ", add.Files.Select(file => $"{file.Id} {file.Hash[..HashLength]}"))}",
        LibraryChange.Remove remove => $"remove {remove.Id} {remove.Hash[..HashLength]}",
        LibraryChange.Readmit readmit => $"restore {readmit.Id}",
        LibraryChange.PutBack putBack => Invariant($"undo to generation {putBack.Generation}"),
        _ => "reindex",
    };

    internal static string Before(IReadOnlyList<GenerationRecord> history, string? detail)
    {
        var generation = history is [var serving, ..] ? Invariant($"generation {serving.Info.Generation}") : "no generation";
        return detail is null ? generation : $"{generation}, {detail}";
    }

    internal static string Short(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";

    private static IEnumerable<string> Lines(ReceivedFile.Readable file)
    {
        var document = file.Document;
        yield return Invariant($"{file.File.Name}: \"{document.Title}\", {ProvenanceText.Count(document.Sentences.Count, "sentence")}, {document.Text.Length:N0} characters, {file.File.Length:N0} bytes, content {file.File.Hash[..HashLength]}.");
        var text = string.Join(' ', document.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var flag in file.Flags)
            yield return $"To be looked at: {flag}";
        yield return $"It reads: {(text.Length <= ExcerptLength ? text : text[..ExcerptLength] + "…")}";
    }

    private static IEnumerable<string> Line(string what, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
            return [];
        var more = ids.Count > MostNamed ? Invariant($", and {ids.Count - MostNamed:N0} more") : "";
        return [Invariant($"{ids.Count:N0} {what}: {string.Join(", ", ids.Take(MostNamed))}{more}.")];
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
