using System.Security.Cryptography;
using System.Text.Json;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Library;

/// <summary>
/// What is kept beside the documents folder: files that were added, and versions that were undone, each under the hash of its
/// content; and the holdings, as a second copy of what the serving generation's manifest says.
/// </summary>
/// <param name="root">The folder; null for an index in memory, beside which nothing is kept.</param>
/// <param name="time">Tells how old a file is.</param>
/// <param name="logger">Hears of what does not work and does no harm.</param>
internal sealed partial class LibraryFolder(string? root, TimeProvider time, ILogger<LibraryFolder> logger)
{
    private const string HoldingsName = "holdings.json";
    private const string DraftEnding = ".tmp";

    /// <summary>What nobody refers to stays this long: somebody may be looking at it before they confirm it.</summary>
    private static readonly TimeSpan Unclaimed = TimeSpan.FromHours(1);

    public string Location => root ?? "memory";

    private string Files => Path.Combine(root!, "files");

    private string Versions => Path.Combine(root!, "versions");

    private string HoldingsPath => Path.Combine(root!, HoldingsName);

    /// <summary>The holdings that were written last; none where there is no file, or it cannot be read.</summary>
    public Holdings Read()
    {
        if (root is null)
            return Holdings.None;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(HoldingsPath), LibraryJson.Default.Holdings) ?? Holdings.None;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Holdings.None;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            LogUnreadable(HoldingsPath, exception.GetType().Name);
            return Holdings.None;
        }
    }

    /// <summary>Writes the second copy. Where that fails the next change does it: the generation holds them too.</summary>
    public void TryWrite(Holdings holdings)
    {
        if (root is null || Read().Revision >= holdings.Revision)
            return;
        try
        {
            Directory.CreateDirectory(root);
            Replace(HoldingsPath, JsonSerializer.SerializeToUtf8Bytes(holdings, LibraryJson.Default.Holdings));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotWritten(HoldingsPath, exception.Message);
        }
    }

    /// <summary>Stores a file, and gives its hash once the disk has it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public string Store(byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        Directory.CreateDirectory(Files);
        if (!Holds(hash))
            Replace(PathOf(hash), content);
        File.SetLastWriteTimeUtc(PathOf(hash), time.GetUtcNow().UtcDateTime);
        return hash;
    }

    public string PathOf(string hash) => Path.Combine(Files, hash);

    /// <summary>Whether the file is there as it was stored.</summary>
    public bool Holds(string hash)
    {
        try
        {
            using var stream = File.OpenRead(PathOf(hash));
            return Convert.ToHexStringLower(SHA256.HashData(stream)) == hash;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Keeps a version of a document of the folder.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Keep(Document document)
    {
        Directory.CreateDirectory(Versions);
        Replace(VersionPath(document.ContentHash), JsonSerializer.SerializeToUtf8Bytes(StoredVersion.Of(document), LibraryJson.Default.StoredVersion));
    }

    /// <summary>A version that was kept; null where it is gone or damaged.</summary>
    public Document? Find(DocumentVersion version)
    {
        try
        {
            var document = JsonSerializer.Deserialize(File.ReadAllBytes(VersionPath(version.Hash)), LibraryJson.Default.StoredVersion)?.ToDocument();
            return document?.ContentHash == version.Hash ? document : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Deletes what none of these refers to.</summary>
    public void Prune(IReadOnlyCollection<Holdings> all)
    {
        if (root is null)
            return;
        Prune(Files, [.. all.SelectMany(holdings => holdings.Added).Select(file => file.Hash)]);
        Prune(Versions, [.. all.SelectMany(holdings => holdings.Kept).Select(version => version.Hash + ".json")]);
    }

    private string VersionPath(string hash) => Path.Combine(Versions, hash + ".json");

    private void Prune(string folder, HashSet<string> referred)
    {
        try
        {
            if (!Directory.Exists(folder))
                return;
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => !referred.Contains(file.Name) && time.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc > Unclaimed))
                file.Delete();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotPruned(folder, exception.Message);
        }
    }

    /// <summary>Writes a file beside its place and moves it there: whoever reads sees all of it or what was before.</summary>
    private static void Replace(string path, byte[] content)
    {
        var draft = path + DraftEnding;
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
        IOUtils.Fsync(Path.GetDirectoryName(path)!, isDir: true);
    }

    [LoggerMessage(511, LogLevel.Warning, "{File} cannot be read ({Kind}); the index says what was added and removed.")]
    private partial void LogUnreadable(string file, string kind);

    [LoggerMessage(512, LogLevel.Warning, "{File} could not be written ({Reason}); the index holds the same, and the next change tries again.")]
    private partial void LogNotWritten(string file, string reason);

    [LoggerMessage(513, LogLevel.Information, "Files in {Folder} that are no longer needed could not be deleted ({Reason}); a later change tries again.")]
    private partial void LogNotPruned(string folder, string reason);
}
