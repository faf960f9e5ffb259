using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading;

namespace TalkBot.Search.Indexing;

/// <summary>Serves one generation, and builds the next beside it.</summary>
internal sealed partial class LuceneDocumentIndex(
    DocumentFolder folder, IGenerationStore store, GenerationBuilder builder, ILogger<LuceneDocumentIndex> logger, GenerationNews? news = null)
    : IDocumentIndex, IDisposable
{
    private readonly Lock _serveGate = new();
    private readonly Lock _updateGate = new();
    private Generation? _serving;
    private string? _served;
    private UpdateRun? _update;
    private volatile bool _isPublishing;
    private bool _isDisposed;

    public IIndexSnapshot Acquire()
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            // What another process has published serves from now on here too; what this one is publishing it serves by itself.
            var serving = (_isPublishing ? Volatile.Read(ref _serving) : null) ?? ServeNewest() ?? throw new TalkBotException(
                Fault.IndexMissing, $"There is no index in '{store.Location}' that can be opened; build it with 'talkbot index build'.");
            if (serving.TryLease() is { } lease)
                return lease;
        }
    }

    public Task<IndexingReport> UpdateAsync(IProgress<IndexingProgress>? progress, CancellationToken cancellationToken)
    {
        UpdateRun update;
        lock (_updateGate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_update is null || !_update.TryJoin(progress))
                _update = new UpdateRun(_update, progress, RunAsync);
            update = _update;
        }

        return update.WaitAsync(cancellationToken);
    }

    /// <summary>Cancels a running update, and lets go of the generation once the last snapshot of it is disposed.</summary>
    public void Dispose()
    {
        lock (_updateGate)
            _update?.Dispose();
        lock (_serveGate)
        {
            _isDisposed = true;
            _serving?.Dispose();
        }
    }

    private async Task<IndexingReport> RunAsync(IProgress<IndexingProgress> progress, CancellationToken cancellationToken)
    {
        var fingerprint = folder.Fingerprint(cancellationToken);
        try
        {
            // First without the lock: an index on a read-only disk that is up to date can be used as it is.
            if (ServeNewest() is { } newest && newest.Manifest.IsUpToDate(fingerprint, builder.EmbeddingModel))
                return Unchanged(newest);
            using var held = await store.LockAsync(() => progress.Report(new IndexingProgress(IndexingStage.Waiting, 0, 0)), cancellationToken);
            // Whoever held the lock may have done the work.
            newest = ServeNewest();
            if (newest?.Manifest.IsUpToDate(fingerprint, builder.EmbeddingModel) == true)
                return Unchanged(newest);
            // Vectors of another model are of no use, so nothing is gained by building on them.
            var basis = newest?.Manifest.Vectors?.Model == builder.EmbeddingModel ? newest : null;
            return await BuildAsync(basis, fingerprint, progress, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw IndexFaults.From(exception, store.Location);
        }
    }

    private static IndexingReport Unchanged(Generation generation) =>
        new(generation.Manifest.Info, IsNew: false, [], [], [], generation.Manifest.Failures);

    private async Task<IndexingReport> BuildAsync(Generation? basis, string fingerprint, IProgress<IndexingProgress> progress, CancellationToken cancellationToken)
    {
        try
        {
            using var staged = store.Stage(basis);
            var changes = await builder.BuildAsync(staged, basis, fingerprint, progress, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            // Nothing was missing but vectors, and none could be made.
            if (basis is not null && basis.Manifest.Fingerprint == fingerprint && changes.IsEmpty)
                return Unchanged(basis) with { MissingVectors = changes.MissingVectors };
            var generation = Publish(staged);
            return new IndexingReport(generation.Manifest.Info, IsNew: true, changes.Added, changes.Changed, changes.Removed, changes.Failures)
            {
                MissingVectors = changes.MissingVectors,
                Flagged = changes.Flagged,
            };
        }
        catch (InvalidDataException exception) when (basis is not null)
        {
            LogBasisDamaged(basis.Manifest.Generation, exception.Message);
            return await BuildAsync(basis: null, fingerprint, progress, cancellationToken);
        }
    }

    /// <summary>Serves what was published last, by this process or another.</summary>
    private Generation? ServeNewest()
    {
        NewGeneration? swap = null;
        Generation? serving;
        lock (_serveGate)
        {
            var current = store.Current;
            if (_serving is null || current != _served)
            {
                // Not looked at again until it changes: opening reads every file, and a damaged one does not mend by that.
                _served = current;
                if (store.Open() is { } generation)
                    swap = Replace(generation);
            }

            serving = _serving;
        }

        Announce(swap);
        return serving;
    }

    private Generation Publish(IStagedGeneration staged)
    {
        _isPublishing = true;
        try
        {
            var generation = staged.Publish();
            NewGeneration? swap;
            lock (_serveGate)
                swap = Replace(generation);
            Announce(swap);
            return generation;
        }
        finally
        {
            _isPublishing = false;
        }
    }

    private void Announce(NewGeneration? swap)
    {
        if (swap is not null)
            news?.Announce(swap);
    }

    /// <returns>What is new; null where nothing served before, or the same.</returns>
    private NewGeneration? Replace(Generation generation)
    {
        var old = _serving;
        var swap = old is null || old.ManifestHash == generation.ManifestHash ? null
            : new NewGeneration(generation.Manifest.Info, old.Manifest.Generation, CatalogComparison.Of(old, generation));
        Volatile.Write(ref _serving, generation);
        _served = store.Current;
        old?.Dispose();
        if (_isDisposed)
            generation.Dispose();
        return swap;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Index generation {Generation} cannot be built on ({Reason}); the next one is built from nothing.")]
    private partial void LogBasisDamaged(int generation, string reason);
}
