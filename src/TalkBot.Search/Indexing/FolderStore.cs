using Lucene.Net.Store;
using Microsoft.Extensions.Logging;
using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;
using Directory = System.IO.Directory;

namespace TalkBot.Search.Indexing;

/// <summary>Generations in a folder, each a folder of its own; the file <c>CURRENT</c> names the one that serves.</summary>
internal sealed partial class FolderStore(
    string root, IndexOptions options, FieldSimilarity similarity, TimeProvider time, ILogger<FolderStore> logger, SynonymFile? synonyms = null)
    : IGenerationStore
{
    public string Location => root;

    public string? Current => CurrentFile.Read(root);

    /// <summary>Opens the generation to serve. Damage is logged, stepped over, and mended where the folder can be written.</summary>
    public Generation? Open()
    {
        var opening = Look();
        if (opening.Damage.Count == 0)
            return opening.Generation;
        var outcome = opening.Generation is { } serving ? $"generation {serving.Manifest.Generation} serves" : "the next update builds it anew";
        LogDamage(root, string.Join("; ", opening.Damage), outcome);
        return TryMend(opening);
    }

    /// <summary>What <see cref="Open"/> would find, damage and all; nothing is logged and nothing mended.</summary>
    public Opening Peek() => Look();

    public IReadOnlyList<Manifest> Kept()
    {
        // One that is newer than CURRENT was being published when its process ended, and never served.
        var newest = CurrentFile.Parse(Current)?.Folder.Number ?? int.MaxValue;
        return
        [
            .. FolderName.In(root).Where(folder => folder.Kind == FolderName.Generation && folder.Number <= newest)
                .Select(TryReadManifest).OfType<Manifest>().Where(manifest => manifest.IsCompatible),
        ];
    }

    public Dictionary<string, CatalogEntry>? CatalogOf(Manifest manifest)
    {
        try
        {
            using var directory = new NIOFSDirectory(PathOf(new FolderName(FolderName.Generation, manifest.Generation)), NoLockFactory.GetNoLockFactory());
            return DocumentCatalog.Read(directory, manifest);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    public Generation? OpenKept(int number)
    {
        try
        {
            return OpenFolder(new FolderName(FolderName.Generation, number));
        }
        catch (Exception exception)
        {
            // What Lucene throws at a damaged file has no common type.
            LogNotOpened(number, exception.GetType().Name);
            return null;
        }
    }

    /// <summary>The manifest of a generation; null where it cannot be read.</summary>
    public Manifest? TryReadManifest(FolderName folder)
    {
        try
        {
            return Manifest.Parse(File.ReadAllBytes(Path.Combine(PathOf(folder), Manifest.FileName)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    public async Task<IDisposable?> LockAsync(Action waiting, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(root);
        return await WriterLock.HoldAsync(root, options.LockTimeout, waiting, time, cancellationToken);
    }

    public IStagedGeneration Stage(Generation? basis)
    {
        foreach (var leftover in FolderName.In(root).Where(folder => folder.Kind is FolderName.Building or FolderName.Removed))
            TryDelete(leftover);
        var last = Math.Max(FolderName.In(root) is [var newest, ..] ? newest.Number : 0, CurrentFile.Parse(Current)?.Folder.Number ?? 0);
        var staged = new StagedFolder(this, last + 1, logger);
        try
        {
            staged.Fill(basis);
            return staged;
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    public string PathOf(FolderName folder) => Path.Combine(root, folder.ToString());

    /// <summary>Opens a generation; null when another version of the program built it. Any exception means damage.</summary>
    public Generation? OpenFolder(FolderName folder)
    {
        var generation = Generation.Open(new PositionedDirectory(PathOf(folder)), similarity, synonyms);
        if (generation is null || generation.Manifest.Generation == folder.Number)
            return generation;
        generation.Dispose();
        throw new InvalidDataException($"it is a copy of generation {generation.Manifest.Generation}");
    }

    /// <summary>Makes <paramref name="generation"/> the one that serves.</summary>
    public void Point(FolderName folder, Generation generation) => new CurrentFile(folder, generation.ManifestHash).Write(root);

    /// <summary>Deletes what is older than the generations to keep.</summary>
    public void Prune()
    {
        var folders = FolderName.In(root);
        var kept = folders.Where(folder => folder.Kind == FolderName.Generation).Take(options.KeepGenerations).ToList();
        foreach (var old in folders.Where(folder => folder.Number < kept[^1].Number))
            TryDelete(old);
    }

    /// <summary>Deletes a folder; one that is in use stays for a later update to delete.</summary>
    public void TryDelete(FolderName folder)
    {
        // First another name, so that a deletion that is interrupted does not look like a damaged generation.
        var removed = folder with { Kind = FolderName.Removed };
        try
        {
            if (folder != removed)
                Directory.Move(PathOf(folder), PathOf(removed));
            Directory.Delete(PathOf(removed), recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotDeleted(folder, exception.Message);
        }
    }

    /// <summary>Looks for the generation to serve; once more when another process publishes meanwhile, and may have deleted what was looked at.</summary>
    private Opening Look()
    {
        while (true)
        {
            var current = Current;
            var opening = Look(current);
            if (opening.Damage.Count == 0 || Current == current)
                return opening;
            opening.Generation?.Dispose();
        }
    }

    private Opening Look(string? current)
    {
        var folders = FolderName.In(root).Where(folder => folder.Kind == FolderName.Generation).ToList();
        var damage = new List<Damage>();
        if (CurrentFile.Parse(current) is { } named && IsSound(named))
            folders = [named.Folder, .. folders.Where(folder => folder != named.Folder)];
        else if (current is not null || folders.Count > 0)
            damage.Add(new Damage(CurrentFile.Name, current is null ? "is missing" : "names no whole generation"));

        foreach (var folder in folders)
        {
            try
            {
                if (OpenFolder(folder) is { } generation)
                    return new Opening(generation, damage);
            }
            catch (Exception exception)
            {
                damage.Add(new Damage(folder.ToString(), exception is InvalidDataException ? exception.Message : $"cannot be opened ({exception.GetType().Name})"));
            }
        }

        return new Opening(null, damage);
    }

    /// <summary>Whether the manifest that <c>CURRENT</c> means is there as it was written.</summary>
    public bool IsSound(CurrentFile named)
    {
        try
        {
            return FileDigest.Of(File.ReadAllBytes(Path.Combine(PathOf(named.Folder), Manifest.FileName))).Sha256 == named.ManifestHash;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Sets damaged generations aside and points <c>CURRENT</c> to the one that serves, unless another process writes or the folder cannot be written.</summary>
    private Generation? TryMend(Opening opening)
    {
        try
        {
            using var held = WriterLock.TryHold(root);
            if (held is null)
                return opening.Generation;
            var found = Look();
            opening.Generation?.Dispose();
            opening = found;
            foreach (var damaged in opening.Damage.Select(damage => FolderName.Parse(damage.Name)).OfType<FolderName>())
                Directory.Move(PathOf(damaged), PathOf(damaged with { Kind = FolderName.Damaged }));
            if (opening.Generation is { } generation)
                Point(FolderName.Of(generation), generation);
            else
                File.Delete(Path.Combine(root, CurrentFile.Name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotMended(root, exception.Message);
        }

        return opening.Generation;
    }

    [LoggerMessage(501, LogLevel.Warning, "The index in {Folder} is damaged ({Damage}); {Outcome}.")]
    private partial void LogDamage(string folder, string damage, string outcome);

    [LoggerMessage(502, LogLevel.Warning, "Index generation {Generation} cannot be opened ({Kind}).")]
    private partial void LogNotOpened(int generation, string kind);

    [LoggerMessage(503, LogLevel.Information, "The damage in {Folder} stays as it is, for the folder cannot be written ({Reason}).")]
    private partial void LogNotMended(string folder, string reason);

    [LoggerMessage(504, LogLevel.Information, "{Folder} could not be deleted ({Reason}); a later update tries again.")]
    private partial void LogNotDeleted(FolderName folder, string reason);
}
