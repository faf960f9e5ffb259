using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace TalkBot.Search.Indexing;

/// <summary>The next generation, in a folder beside those that are finished.</summary>
internal sealed class StagedFolder : IStagedGeneration
{
    private readonly FolderStore _store;
    private readonly ILogger _logger;
    private readonly FSDirectory _directory;
    private FolderName _folder;
    private bool _isWhole;

    public StagedFolder(FolderStore store, int number, ILogger logger)
    {
        _store = store;
        _logger = logger;
        _folder = new FolderName(FolderName.Building, number);
        _directory = new NIOFSDirectory(store.PathOf(_folder), NoLockFactory.GetNoLockFactory());
    }

    public int Number => _folder.Number;

    public LuceneDirectory Directory => _directory;

    /// <summary>Makes the folder, with Lucene's files of <paramref name="basis"/> in it: Lucene never changes a file that it has written.</summary>
    public void Fill(Generation? basis)
    {
        var path = System.IO.Directory.CreateDirectory(_store.PathOf(_folder)).FullName;
        if (basis is not null)
        {
            var files = basis.Manifest with { Files = basis.Manifest.Files.Where(file => file.Key != DocumentCatalog.FileName).ToDictionary() };
            foreach (var name in files.Files.Keys)
                LinkOrCopy(Path.Combine(((FSDirectory)basis.Directory).Directory.FullName, name), Path.Combine(path, name));
            files.Verify(_directory);
        }

        _logger.LogStep(Number, BuildStep.Staged);
    }

    public Generation Publish()
    {
        var folder = _folder with { Kind = FolderName.Generation };
        System.IO.Directory.Move(_store.PathOf(_folder), _store.PathOf(folder));
        _folder = folder;
        IOUtils.Fsync(_store.Location, isDir: true);
        _logger.LogStep(Number, BuildStep.Named);

        var generation = _store.OpenFolder(folder)!;
        // From here on CURRENT may name it, even when replacing CURRENT fails.
        _isWhole = true;
        try
        {
            _store.Point(folder, generation);
            _logger.LogStep(Number, BuildStep.Published);
            _store.Prune();
            _logger.LogStep(Number, BuildStep.Pruned);
            return generation;
        }
        catch
        {
            generation.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _directory.Dispose();
        if (!_isWhole)
            _store.TryDelete(_folder);
    }

    private static void LinkOrCopy(string file, string link)
    {
        if (!File.Exists(file))
            throw new InvalidDataException($"{Path.GetFileName(file)} is missing");
        if (HardLink.TryCreate(file, link))
            return;
        File.Copy(file, link);
        IOUtils.Fsync(link, isDir: false);
    }
}
