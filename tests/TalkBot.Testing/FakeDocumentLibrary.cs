using System.Text;
using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;

namespace TalkBot.Testing;

/// <summary>A library over the given documents, which does to them what it is told, at once, and plays what a test scripts.</summary>
public sealed class FakeDocumentLibrary(params IReadOnlyList<Document> documents) : IDocumentLibrary
{
    private readonly Dictionary<string, ReceivedFile.Readable> _received = [];
    private List<Document> _documents = [.. documents];
    private List<Document>? _before;
    private int _generation = 3;

    /// <summary>What reading the folder again changes.</summary>
    public DocumentChanges Reread { get; set; } = DocumentChanges.None;

    /// <summary>What cannot be read.</summary>
    public IReadOnlyList<DocumentFailure> Failures { get; init; } = [];

    /// <summary>What a change throws, when it does.</summary>
    public TalkBotException? Fault { get; set; }

    /// <summary>What a change reports on its way.</summary>
    public IReadOnlyList<IndexingProgress> Steps { get; init; } = [];

    /// <summary>The changes that were made, with their ids.</summary>
    public List<(LibraryChange Change, string Id)> Applied { get; } = [];

    public List<string> Excluded { get; } = [];

    public IReadOnlyList<LibraryDocument> Documents() => [.. _documents.Select(document => new LibraryDocument(document.Id, document.Title, document.ContentHash)).OrderBy(document => document.Id, StringComparer.Ordinal)];

    public IReadOnlyList<string> Removed() => Excluded;

    /// <summary>What is the same as another.</summary>
    public IReadOnlyList<DocumentCopy> Same { get; init; } = [];

    public IReadOnlyList<DocumentCopy> Copies() => Same;

    public bool FolderHasChanged { get; set; }

    /// <summary>What is kept, in place of the one generation that serves.</summary>
    public IReadOnlyList<GenerationRecord>? Records { get; set; }

    public IReadOnlyList<GenerationRecord> History() => Records ??
        [new GenerationRecord(new IndexInfo(_generation, _documents.Count, _documents.Count * 2), DateTimeOffset.UnixEpoch, ChangeKind.Update, DocumentChanges.None)];

    public LibraryChange.PutBack? FindUndo(int? generation) => _before is null ? null : new LibraryChange.PutBack(generation ?? _generation - 1, _generation);

    public Task<ReceivedFile> ReceiveAsync(string name, byte[] content, string origin, string addedBy, CancellationToken cancellationToken)
    {
        var document = new Document($"added/{name}", name, Encoding.UTF8.GetString(content));
        var received = new ReceivedFile.Readable(new AddedFile(document.Id, name, document.ContentHash, content.Length, origin, addedBy, DateTimeOffset.UnixEpoch), document);
        _received[document.ContentHash] = received;
        return Task.FromResult<ReceivedFile>(received);
    }

    public Task<ChangePreview> PreviewAsync(LibraryChange change, CancellationToken cancellationToken) => Fault is not null
        ? throw Fault
        : Task.FromResult<ChangePreview>(new ChangePreview.Ready(ChangesOf(change), Failures) { TakesFolderIn = FolderHasChanged });

    public Task<ChangeResult> ApplyAsync(LibraryChange change, string id, IProgress<IndexingProgress>? progress, CancellationToken cancellationToken)
    {
        foreach (var step in Steps)
            progress?.Report(step);
        if (Fault is not null)
            throw Fault;
        var changes = ChangesOf(change);
        Applied.Add((change, id));
        if (changes.IsEmpty)
            return Task.FromResult<ChangeResult>(new ChangeResult.Done(new IndexingReport(new IndexInfo(_generation, _documents.Count, _documents.Count * 2), IsNew: false, [], [], [], Failures)));
        var now = change is LibraryChange.PutBack ? _before!
            : [.. _documents.Where(document => !changes.Removed.Contains(document.Id)), .. change is LibraryChange.Add add ? add.Files.Select(file => _received[file.Hash].Document) : []];
        (_before, _documents, _generation) = (_documents, now, _generation + 1);
        return Task.FromResult<ChangeResult>(new ChangeResult.Done(new IndexingReport(
            new IndexInfo(_generation, now.Count, now.Count * 2), IsNew: true, changes.Added, changes.Changed, changes.Removed, Failures)));
    }

    private DocumentChanges ChangesOf(LibraryChange change) => change switch
    {
        LibraryChange.Add add => new DocumentChanges([.. add.Files.Select(file => file.Id)], [], []),
        LibraryChange.Remove remove => new DocumentChanges([], [], [remove.Id]),
        LibraryChange.Readmit readmit => new DocumentChanges([readmit.Id], [], []),
        LibraryChange.PutBack => new DocumentChanges(
            [.. _before!.Select(document => document.Id).Except(_documents.Select(document => document.Id))], [], [.. _documents.Select(document => document.Id).Except(_before!.Select(document => document.Id))]),
        _ => Reread,
    };
}
