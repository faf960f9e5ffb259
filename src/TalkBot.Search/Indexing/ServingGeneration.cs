using TalkBot.Core;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Indexing;

/// <summary>The generation that serves, and the swap to the next one, whichever process published it.</summary>
internal sealed class ServingGeneration(IGenerationStore store, GenerationNews? news) : IDisposable
{
    private readonly Lock _gate = new();
    private Generation? _serving;
    private string? _looked;
    private volatile bool _isPublishing;
    private bool _isDisposed;

    /// <summary>One reader's hold on the generation that serves now.</summary>
    /// <exception cref="TalkBotException"><see cref="Fault.IndexMissing"/>.</exception>
    public IIndexSnapshot Acquire()
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            // What another process has published serves from now on here too; what this one is publishing it serves by itself.
            var serving = (_isPublishing ? Volatile.Read(ref _serving) : null) ?? Newest() ?? throw new TalkBotException(
                Fault.IndexMissing, $"There is no index in '{store.Location}' that can be opened; build it with 'talkbot index build'.");
            if (serving.TryLease() is { } lease)
                return lease;
        }
    }

    /// <summary>Serves what was published last, by this process or another; null where there is nothing.</summary>
    public Generation? Newest()
    {
        NewGeneration? swap = null;
        Generation? serving;
        lock (_gate)
        {
            var current = store.Current;
            if (_serving is null || current != _looked)
            {
                // Not looked at again until it changes: opening reads every file, and a damaged one does not mend by that.
                _looked = current;
                if (store.Open() is { } generation)
                    swap = Replace(generation);
            }

            serving = _serving;
        }

        Announce(swap);
        return serving;
    }

    /// <summary>Publishes a generation and serves it.</summary>
    /// <exception cref="InvalidDataException">As of <see cref="IStagedGeneration.Publish"/>.</exception>
    public Generation Publish(IStagedGeneration staged)
    {
        _isPublishing = true;
        try
        {
            var generation = staged.Publish();
            NewGeneration? swap;
            lock (_gate)
                swap = Replace(generation);
            Announce(swap);
            return generation;
        }
        finally
        {
            _isPublishing = false;
        }
    }

    /// <summary>Lets go of the generation, once the last snapshot of it is disposed.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _serving?.Dispose();
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
        _looked = store.Current;
        old?.Dispose();
        if (_isDisposed)
            generation.Dispose();
        return swap;
    }
}
