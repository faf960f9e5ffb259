using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;
using TalkBot.Search.Indexing;
using TalkBot.Search.Reading;

namespace TalkBot.Search.Library;

/// <inheritdoc cref="IDocumentLibrary"/>
internal sealed class DocumentLibrary(LuceneDocumentIndex index, IGenerationStore store, HeldDocuments documents, LibraryFolder library, TimeProvider time) : IDocumentLibrary
{
    private volatile Listing? _listed;
    private SharedRun<ChangePreview>? _folderPreviews;

    public IReadOnlyList<LibraryDocument> Documents()
    {
        var serving = Serving();
        if (_listed is { } listed && listed.ManifestHash == serving.ManifestHash)
            return listed.Documents;
        var added = (serving.Manifest.Holdings ?? Holdings.None).Added.ToDictionary(file => file.Id);
        List<LibraryDocument> all =
        [
            .. CatalogOf(serving).OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => new LibraryDocument(entry.Key, entry.Value.Title ?? entry.Key, entry.Value.Hash) { Added = added.GetValueOrDefault(entry.Key) }),
        ];
        _listed = new Listing(serving.ManifestHash, all);
        return all;
    }

    public IReadOnlyList<string> Removed() => index.Holdings().Excluded;

    public IReadOnlyList<DocumentCopy> Copies() => Serving().Manifest.Copies ?? [];

    public IReadOnlyList<GenerationRecord> History()
    {
        Serving();
        var kept = store.Kept();
        var catalogs = kept.Select(CatalogOf).ToList();
        return
        [
            .. kept.Select((manifest, place) => new GenerationRecord(
                manifest.Info,
                manifest.BuiltAt,
                manifest.Kind,
                catalogs[place] is { } own && catalogs.ElementAtOrDefault(place + 1) is { } before ? CatalogComparison.Of(before, own) : null)),
        ];
    }

    public LibraryChange.PutBack? FindUndo(int? generation)
    {
        var serving = Serving();
        var own = CatalogOf(serving);
        var found = store.Kept()
            .Where(manifest => manifest.Generation < serving.Manifest.Generation && (generation is null || manifest.Generation == generation))
            .FirstOrDefault(manifest => CatalogOf(manifest) is { } catalog && !CatalogComparison.Of(catalog, own).IsEmpty);
        return found is null ? null : new LibraryChange.PutBack(found.Generation, serving.Manifest.Generation);
    }

    public Task<ReceivedFile> ReceiveAsync(string name, byte[] content, string origin, string addedBy, CancellationToken cancellationToken) =>
        Task.Run<ReceivedFile>(
            () =>
            {
                var clean = AddedName.Clean(name);
                if (!AddedName.IsRead(clean))
                    return new ReceivedFile.Unreadable(clean, "is of a kind that cannot be added; hand in text, Markdown, HTML, PDF, Word (.docx) or mail (.eml)");
                try
                {
                    var file = new AddedFile(AddedName.IdOf(clean), clean, library.Store(content), content.Length, origin, addedBy, time.GetUtcNow());
                    return documents.ReadAlone(file, cancellationToken) switch
                    {
                        ReadResult.Read read => new ReceivedFile.Readable(file, read.Document) { Flags = read.Flags },
                        ReadResult.Failed failed => new ReceivedFile.Unreadable(clean, failed.Failure.Reason),
                        _ => throw new System.Diagnostics.UnreachableException(),
                    };
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    throw IndexFaults.From(exception, library.Location);
                }
            },
            cancellationToken);

    public Task<ChangePreview> PreviewAsync(LibraryChange change, CancellationToken cancellationToken) =>
        change is LibraryChange.Reindex ? PreviewFolderAsync().WaitAsync(cancellationToken) : Task.Run(() => Preview(change, cancellationToken), cancellationToken);

    // It reads the whole folder: a hundred who ask for it at once are two runs.
    private Task<ChangePreview> PreviewFolderAsync() =>
        LazyInitializer.EnsureInitialized(ref _folderPreviews, () => new SharedRun<ChangePreview>(() => Preview(new LibraryChange.Reindex(), CancellationToken.None))).AskAsync();

    public async Task<ChangeResult> ApplyAsync(LibraryChange change, string id, IProgress<IndexingProgress>? progress, CancellationToken cancellationToken)
    {
        if (!store.Kept().Any(manifest => manifest.ChangeId == id) && Objection(change) is { } reason)
            return new ChangeResult.Refused(reason);
        return new ChangeResult.Done(await index.ChangeAsync(IndexChangeOf(change, id), progress, cancellationToken));
    }

    private ChangePreview Preview(LibraryChange change, CancellationToken cancellationToken)
    {
        if (Objection(change) is { } reason)
            return new ChangePreview.Refused(reason);
        var serving = CatalogOf(Serving());
        var copies = Copies();
        switch (change)
        {
            case LibraryChange.Remove remove:
                return Forecast.OfRemoving(copies, remove.Id) with { TakesFolderIn = HasFolderChanged(cancellationToken) };
            case LibraryChange.Add add:
                return Forecast.OfAdding(serving, copies, add.Files) with { TakesFolderIn = HasFolderChanged(cancellationToken) };
            case LibraryChange.PutBack putBack:
                var target = store.Kept().First(manifest => manifest.Generation == putBack.Generation);
                return new ChangePreview.Ready(CatalogComparison.Of(serving, CatalogOf(target)!), target.Failures) { Copies = target.Copies ?? [] };
            default:
                var holdings = IndexChangeOf(change, id: "").Apply(index.Holdings());
                if (documents.Fingerprint(holdings, cancellationToken) == Serving().Manifest.Fingerprint)
                    return new ChangePreview.Ready(DocumentChanges.None, Serving().Manifest.Failures) { Copies = copies };
                var changes = new ChangeSet(serving, wantsVectors: false);
                foreach (var result in documents.Read(holdings, cancellationToken))
                    changes.Add(result);
                return changes.Catalog.Count == 0
                    ? new ChangePreview.Refused(ChangeRefusal.LastDocument)
                    : new ChangePreview.Ready(CatalogComparison.Of(serving, changes.Catalog), changes.Failures) { Copies = changes.Copies, Flagged = changes.Flagged };
        }
    }

    private bool HasFolderChanged(CancellationToken cancellationToken) =>
        documents.TryFingerprint(index.Holdings(), cancellationToken) is { } now && now != Serving().Manifest.Fingerprint;

    /// <summary>Why it cannot be done; null where it can, as far as can be told without reading the folder.</summary>
    private ChangeRefusal? Objection(LibraryChange change)
    {
        var serving = Serving();
        switch (change)
        {
            case LibraryChange.Add add:
                return add.Files.All(file => library.Holds(file.Hash)) ? null : ChangeRefusal.FileGone;
            case LibraryChange.Remove remove:
                var catalog = CatalogOf(serving);
                return !catalog.TryGetValue(remove.Id, out var entry) ? ChangeRefusal.UnknownDocument
                    : entry.Hash != remove.Hash ? ChangeRefusal.ChangedSince
                    : catalog.Count == 1 && Copies().Count == 0 ? ChangeRefusal.LastDocument
                    : null;
            case LibraryChange.Readmit readmit:
                return index.Holdings().Excluded.Contains(readmit.Id) ? null : ChangeRefusal.UnknownDocument;
            case LibraryChange.PutBack putBack:
                return serving.Manifest.Generation != putBack.Serving ? ChangeRefusal.ChangedSince
                    : store.Kept().Any(manifest => manifest.Generation == putBack.Generation && CatalogOf(manifest) is not null) ? null
                    : ChangeRefusal.GenerationGone;
            default:
                return null;
        }
    }

    private static IndexChange IndexChangeOf(LibraryChange change, string id) => change switch
    {
        LibraryChange.Reindex => new IndexChange(ChangeKind.Reindex, id, holdings => holdings.Released()),
        LibraryChange.Add add => new IndexChange(ChangeKind.Add, id, holdings => holdings.With(add.Files)),
        LibraryChange.Remove remove => new IndexChange(ChangeKind.Remove, id, holdings => holdings.Without(remove.Id)),
        LibraryChange.Readmit readmit => new IndexChange(ChangeKind.Add, id, holdings => holdings.Readmitting(readmit.Id)),
        LibraryChange.PutBack putBack => new IndexChange(ChangeKind.Undo, id, holdings => holdings) { PutBack = putBack.Generation, Serving = putBack.Serving },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Generation Serving() => index.Serving() ?? throw new TalkBotException(
        Fault.IndexMissing, $"There is no index in '{store.Location}' that can be opened; build it with 'talkbot index build'.");

    private Dictionary<string, CatalogEntry> CatalogOf(Generation generation) =>
        store.CatalogOf(generation.Manifest) ?? throw new TalkBotException(Fault.IndexDamaged, $"The index in '{store.Location}' is damaged; build it with 'talkbot index build'.");

    private Dictionary<string, CatalogEntry>? CatalogOf(Manifest manifest) => store.CatalogOf(manifest);

    /// <summary>The documents of one generation, which do not change.</summary>
    private sealed record Listing(string ManifestHash, IReadOnlyList<LibraryDocument> Documents);
}
