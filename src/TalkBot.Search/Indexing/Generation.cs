using Lucene.Net.Index;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Retrieval;
using TalkBot.Search.Understanding;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace TalkBot.Search.Indexing;

/// <summary>
/// One generation, verified and open for reading. It stays open until it is disposed and the last lease is given back.
/// </summary>
internal sealed class Generation : IDisposable
{
    private readonly DirectoryReader _reader;
    private readonly LuceneSnapshot _snapshot;

    private Generation(LuceneDirectory directory, Manifest manifest, string manifestHash, FieldSimilarity similarity, SynonymFile? synonyms)
    {
        Directory = directory;
        Manifest = manifest;
        ManifestHash = manifestHash;
        _reader = DirectoryReader.Open(directory);
        _snapshot = new LuceneSnapshot(_reader, manifest.Info, similarity, manifest.Vectors) { Synonyms = synonyms };
    }

    public LuceneDirectory Directory { get; }

    public Manifest Manifest { get; }

    /// <summary>The SHA-256 of the manifest's file: it names this build of this generation and no other.</summary>
    public string ManifestHash { get; }

    /// <summary>Opens the generation in <paramref name="directory"/>; null when another version of the program built it.</summary>
    /// <remarks>Any exception means damage: what Lucene throws at a damaged file has no common type.</remarks>
    public static Generation? Open(LuceneDirectory directory, FieldSimilarity similarity, SynonymFile? synonyms)
    {
        var content = directory.ReadFile(Manifest.FileName);
        var manifest = Manifest.Parse(content);
        if (!manifest.IsCompatible)
            return null;
        manifest.Verify(directory);
        return new Generation(directory, manifest, FileDigest.Of(content).Sha256, similarity, synonyms);
    }

    /// <summary>Holds the generation open for one reader; null when it has been let go already.</summary>
    public IIndexSnapshot? TryLease() => _reader.TryIncRef() ? new SnapshotLease(_snapshot, _reader) : null;

    public void Dispose() => _snapshot.Dispose();
}
