using System.Globalization;
using Lucene.Net.Store;
using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace TalkBot.Search.Indexing;

/// <summary>Generations that live and die with the process.</summary>
internal sealed class MemoryStore(FieldSimilarity similarity, SynonymFile? synonyms = null) : IGenerationStore
{
    private readonly FieldSimilarity _similarity = similarity;
    private readonly SynonymFile? _synonyms = synonyms;
    private Staged? _published;

    public string Location => "memory";

    public string? Current => _published?.Number.ToString(CultureInfo.InvariantCulture);

    public Generation? Open() => _published is null ? null : Generation.Open(_published.Directory, _similarity, _synonyms);

    public IReadOnlyList<Manifest> Kept() => [];

    public Dictionary<string, CatalogEntry>? CatalogOf(Manifest manifest) => _published is null ? null : DocumentCatalog.Read(_published.Directory, manifest);

    public Generation? OpenKept(int number) => null;

    public Task<IDisposable?> LockAsync(Action waiting, CancellationToken cancellationToken) => Task.FromResult<IDisposable?>(null);

    public IStagedGeneration Stage(Generation? basis) => new Staged(this, (_published?.Number ?? 0) + 1, basis);

    private sealed class Staged(MemoryStore store, int number, Generation? basis) : IStagedGeneration
    {
        public int Number => number;

        public LuceneDirectory Directory { get; } = basis is null ? new RAMDirectory() : new RAMDirectory(basis.Directory, IOContext.DEFAULT);

        public Generation Publish()
        {
            var generation = Generation.Open(Directory, store._similarity, store._synonyms)!;
            store._published = this;
            return generation;
        }

        public void Dispose()
        {
        }
    }
}
