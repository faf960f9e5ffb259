using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;
using TalkBot.Search.Library;

namespace TalkBot.Search.Indexing;

/// <summary>Serves one generation, and builds the next beside it: one change after the other.</summary>
internal sealed partial class LuceneDocumentIndex(
    HeldDocuments documents, LibraryFolder library, IGenerationStore store, GenerationBuilder builder, ILogger<LuceneDocumentIndex> logger, GenerationNews? news = null)
    : IDocumentIndex, IDisposable
{
    private readonly ServingGeneration _serving = new(store, news);
    private readonly Lock _gate = new();
    private UpdateRun? _update;
    private bool _isDisposed;

    public IIndexSnapshot Acquire() => _serving.Acquire();

    public Task<IndexingReport> UpdateAsync(IProgress<IndexingProgress>? progress, CancellationToken cancellationToken) =>
        ChangeAsync(IndexChange.Update, progress, cancellationToken);

    /// <summary>Makes the generation that a change asks for; joins a run that does the same.</summary>
    /// <exception cref="TalkBotException">The documents or the index folder cannot be used; everything is as before.</exception>
    public Task<IndexingReport> ChangeAsync(IndexChange change, IProgress<IndexingProgress>? progress, CancellationToken cancellationToken)
    {
        UpdateRun update;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_update is null || !_update.TryJoin(change, progress))
                _update = new UpdateRun(_update, change, progress, (watchers, token) => RunAsync(change, watchers, token));
            update = _update;
        }

        return update.WaitAsync(cancellationToken);
    }

    /// <summary>What the documents are made of now.</summary>
    public Holdings Holdings() => HoldingsOf(_serving.Newest());

    /// <summary>The generation that serves; null before the first.</summary>
    public Generation? Serving() => _serving.Newest();

    /// <summary>Cancels a running change, and lets go of the generation once the last snapshot of it is disposed.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _update?.Dispose();
        }

        _serving.Dispose();
    }

    private async Task<IndexingReport> RunAsync(IndexChange change, IProgress<IndexingProgress> progress, CancellationToken cancellationToken)
    {
        try
        {
            // First without the lock: an index on a read-only disk that is up to date can be used as it is.
            if (change.Kind == ChangeKind.Update && _serving.Newest() is { } newest && IsUpToDate(newest, HoldingsOf(newest), cancellationToken))
                return Unchanged(newest);
            using var held = await store.LockAsync(() => progress.Report(new IndexingProgress(IndexingStage.Waiting, 0, 0)), cancellationToken);
            // Whoever held the lock may have done the work.
            newest = _serving.Newest();
            if (change.Id is { } id && store.Kept().FirstOrDefault(manifest => manifest.ChangeId == id) is { } done)
                return Done(done);
            var holdings = HoldingsOf(newest);
            library.TryWrite(holdings);
            return change.PutBack is { } number
                ? PutBack(newest!, number, holdings, change, cancellationToken)
                : await BuildAsync(newest, change.Apply(holdings), change, progress, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw IndexFaults.From(exception, store.Location);
        }
    }

    private async Task<IndexingReport> BuildAsync(Generation? newest, Holdings holdings, IndexChange change, IProgress<IndexingProgress> progress, CancellationToken cancellationToken)
    {
        var fingerprint = documents.Fingerprint(holdings, cancellationToken);
        if (newest?.Manifest.IsUpToDate(fingerprint, builder.EmbeddingModel) == true)
            return Unchanged(newest);
        // Vectors of another model are of no use, so nothing is gained by building on them.
        var basis = newest?.Manifest.Vectors?.Model == builder.EmbeddingModel ? newest : null;
        return await BuildAsync(basis, new GenerationPlan(fingerprint, holdings, change), progress, cancellationToken);
    }

    private async Task<IndexingReport> BuildAsync(Generation? basis, GenerationPlan plan, IProgress<IndexingProgress> progress, CancellationToken cancellationToken)
    {
        try
        {
            using var staged = store.Stage(basis);
            var changes = await builder.BuildAsync(staged, basis, plan, progress, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            // Nothing was missing but vectors, and none could be made.
            if (basis is not null && basis.Manifest.Fingerprint == plan.Fingerprint && changes.IsEmpty)
                return Unchanged(basis) with { MissingVectors = changes.MissingVectors };
            var generation = Publish(staged, plan.Holdings);
            return new IndexingReport(generation.Manifest.Info, IsNew: true, changes.Added, changes.Changed, changes.Removed, changes.Failures)
            {
                MissingVectors = changes.MissingVectors,
                Flagged = changes.Flagged,
                Copies = changes.Copies,
            };
        }
        catch (InvalidDataException exception) when (basis is not null)
        {
            LogBasisDamaged(basis.Manifest.Generation, exception.Message);
            return await BuildAsync(basis: null, plan, progress, cancellationToken);
        }
    }

    /// <summary>Makes a generation of an earlier one's files. What the folder gave since then is held back.</summary>
    private IndexingReport PutBack(Generation serving, int number, Holdings current, IndexChange change, CancellationToken cancellationToken)
    {
        if (serving.Manifest.Generation != change.Serving)
            throw new TalkBotException(Fault.IndexBusy, $"The index in '{store.Location}' was changed by somebody else just now; look at it and try again.");
        using var target = store.OpenKept(number) ?? throw new InvalidDataException($"generation {number} is gone");
        var (then, now) = (CatalogOf(target), CatalogOf(serving));
        var restored = (target.Manifest.Holdings ?? Library.Holdings.None) with { Revision = current.Revision + 1 };
        var fingerprint = documents.TryFingerprint(restored, cancellationToken);
        if (fingerprint is null || fingerprint != target.Manifest.Fingerprint)
        {
            restored = current.PutBack(restored, then.ToDictionary(entry => entry.Key, entry => entry.Value.Hash), now.ToDictionary(entry => entry.Key, entry => entry.Value.Hash));
            // What is held back accounts for all that differs, unless the folder has changed since the serving generation was built too.
            fingerprint = documents.TryFingerprint(current, cancellationToken) == serving.Manifest.Fingerprint ? documents.TryFingerprint(restored, cancellationToken) : null;
        }

        using (var snapshot = target.TryLease()!)
        {
            foreach (var version in restored.Kept.Where(version => library.Find(version) is null))
                library.Keep(snapshot.FindDocument(version.Id) ?? throw new InvalidDataException($"document {version.Id} is missing"));
        }

        using var staged = store.Stage(target);
        builder.Copy(staged, target, then, new GenerationPlan(fingerprint ?? "", restored, change));
        cancellationToken.ThrowIfCancellationRequested();
        var changes = CatalogComparison.Of(now, then);
        var generation = Publish(staged, restored);
        return new IndexingReport(generation.Manifest.Info, IsNew: true, changes.Added, changes.Changed, changes.Removed, generation.Manifest.Failures) { Copies = generation.Manifest.Copies ?? [] };
    }

    private Generation Publish(IStagedGeneration staged, Holdings holdings)
    {
        var generation = _serving.Publish(staged);
        library.TryWrite(holdings);
        library.Prune([holdings, .. store.Kept().Select(manifest => manifest.Holdings).OfType<Holdings>()]);
        return generation;
    }

    private bool IsUpToDate(Generation generation, Holdings holdings, CancellationToken cancellationToken) =>
        generation.Manifest.IsUpToDate(documents.Fingerprint(holdings, cancellationToken), builder.EmbeddingModel);

    /// <summary>The newer of two copies: the generation's is written with it, and the library's outlives a damaged index.</summary>
    private Holdings HoldingsOf(Generation? generation)
    {
        var (own, other) = (generation?.Manifest.Holdings ?? Library.Holdings.None, library.Read());
        return other.Revision > own.Revision ? other : own;
    }

    /// <summary>What was done by a change that this process, or one before it, has made already.</summary>
    private IndexingReport Done(Manifest manifest)
    {
        var before = store.Kept().FirstOrDefault(other => other.Generation < manifest.Generation);
        using var earlier = before is null ? null : store.OpenKept(before.Generation);
        using var own = store.OpenKept(manifest.Generation);
        var changes = earlier is null || own is null ? DocumentChanges.None : CatalogComparison.Of(earlier, own);
        return new IndexingReport(manifest.Info, IsNew: true, changes.Added, changes.Changed, changes.Removed, manifest.Failures) { Copies = manifest.Copies ?? [] };
    }

    private static IndexingReport Unchanged(Generation generation) =>
        new(generation.Manifest.Info, IsNew: false, [], [], [], generation.Manifest.Failures) { Copies = generation.Manifest.Copies ?? [] };

    private static Dictionary<string, CatalogEntry> CatalogOf(Generation generation) => DocumentCatalog.Read(generation.Directory, generation.Manifest);

    [LoggerMessage(505, LogLevel.Warning, "Index generation {Generation} cannot be built on ({Reason}); the next one is built from nothing.")]
    private partial void LogBasisDamaged(int generation, string reason);
}
