using Lucene.Net.Store;
using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Library;

namespace TalkBot.Search.Indexing;

/// <summary>Tells an operator what the index folder holds, and whether it is sound.</summary>
public sealed class IndexInspector
{
    private readonly FolderStore _store;
    private readonly HeldDocuments _documents;
    private readonly ITextEmbedder? _embedder;

    internal IndexInspector(FolderStore store, HeldDocuments documents, ITextEmbedder? embedder = null)
    {
        _store = store;
        _documents = documents;
        _embedder = embedder;
    }

    /// <summary>What the index folder holds now.</summary>
    /// <exception cref="TalkBotException">The documents cannot be read.</exception>
    public IndexStatus Status(CancellationToken cancellationToken)
    {
        using var serving = _store.Open();
        var manifests = FolderName.In(_store.Location)
            .Where(folder => folder.Kind == FolderName.Generation)
            .Select(_store.TryReadManifest)
            .OfType<Manifest>()
            .ToList();
        return new IndexStatus(
            _store.Location,
            serving is null ? null : StatusOf(serving.Manifest),
            serving is not null && serving.Manifest.IsUpToDate(_documents.Fingerprint(serving.Manifest.Holdings ?? Holdings.None, cancellationToken), _embedder?.ModelId),
            [.. manifests.Where(manifest => manifest.Generation != serving?.Manifest.Generation).Select(StatusOf)],
            manifests.SelectMany(manifest => manifest.Files.Values).Distinct().Sum(file => file.Length));
    }

    /// <summary>Reads everything in the index folder and gives what is not as it was written; nothing when all is well.</summary>
    public IReadOnlyList<IndexFinding> Verify(CancellationToken cancellationToken)
    {
        var findings = new List<IndexFinding>();
        var current = _store.Current;
        var folders = FolderName.In(_store.Location).Where(folder => folder.Kind == FolderName.Generation).ToList();
        if (folders.Count == 0)
            findings.Add(new IndexFinding(_store.Location, "holds no generation"));
        else if (CurrentFile.Parse(current) is not { } named || !_store.IsSound(named))
            findings.Add(new IndexFinding(CurrentFile.Name, "names no whole generation"));
        foreach (var folder in folders)
        {
            cancellationToken.ThrowIfCancellationRequested();
            findings.AddRange(Problems(folder, cancellationToken).Select(problem => new IndexFinding(folder.ToString(), problem)));
        }

        return findings;
    }

    private static GenerationStatus StatusOf(Manifest manifest) =>
        new(manifest.Info, manifest.BuiltAt, manifest.Failures, manifest.Files.Values.Sum(file => file.Length)) { Vectors = manifest.Vectors, Copies = manifest.Copies ?? [] };

    private string[] Problems(FolderName folder, CancellationToken cancellationToken)
    {
        if (_store.TryReadManifest(folder) is not { } manifest)
            return [$"{Manifest.FileName} cannot be read"];
        using var directory = new NIOFSDirectory(_store.PathOf(folder), NoLockFactory.GetNoLockFactory());
        try
        {
            string[] damage = [.. manifest.FindDamage(directory)];
            return damage.Length > 0 || !manifest.IsCompatible ? damage : [.. GenerationAudit.Run(directory, manifest, cancellationToken)];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [$"cannot be read ({exception.GetType().Name})"];
        }
    }
}
