using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;
using TalkBot.Search.Reading;
using TalkBot.Search.Reading.Files;

namespace TalkBot.Search.Library;

/// <summary>The documents that are to serve: the folder's, with what was added and kept, and without what was removed and set aside.</summary>
internal sealed class HeldDocuments(DocumentFolder folder, LibraryFolder library)
{
    /// <summary>How many files there are to read.</summary>
    /// <exception cref="TalkBotException">As for <see cref="Read"/>.</exception>
    public int FileCount(Holdings holdings) => folder.FileCount + holdings.Added.Count;

    /// <summary>Equal hashes, equal documents; where nothing is held it is the folder's own.</summary>
    /// <exception cref="TalkBotException">As for <see cref="Read"/>.</exception>
    public string Fingerprint(Holdings holdings, CancellationToken cancellationToken)
    {
        var own = folder.Fingerprint(cancellationToken);
        if (holdings.AreEmpty)
            return own;
        var held = JsonSerializer.Serialize(holdings with { Revision = 0 }, LibraryJson.Default.Holdings);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own + held)));
    }

    /// <summary>As <see cref="Fingerprint"/>; null where the folder cannot be read.</summary>
    public string? TryFingerprint(Holdings holdings, CancellationToken cancellationToken)
    {
        try
        {
            return Fingerprint(holdings, cancellationToken);
        }
        catch (TalkBotException)
        {
            return null;
        }
    }

    /// <summary>
    /// Reads every document that is to serve, one at a time as the results are taken. Of files with the same bytes the first one
    /// serves: the folder's before those that were added, the folder's in the order of their paths, the others as they were added.
    /// </summary>
    /// <exception cref="TalkBotException">As for <see cref="DocumentFolder.Read(CancellationToken)"/>.</exception>
    public IEnumerable<ReadResult> Read(Holdings holdings, CancellationToken cancellationToken)
    {
        var results = folder.Read([.. holdings.Added.Select(FileOf)], cancellationToken);
        return Choose(results, holdings);
    }

    /// <summary>Reads one file that is not among the documents yet.</summary>
    public ReadResult ReadAlone(AddedFile file, CancellationToken cancellationToken) => folder.ReadAlone(FileOf(file), cancellationToken);

    private IEnumerable<ReadResult> Choose(IEnumerable<ReadResult> results, Holdings holdings)
    {
        var excluded = holdings.Excluded.ToHashSet();
        var setAside = holdings.SetAside.ToHashSet();
        var kept = holdings.Kept.ToDictionary(version => version.Id);
        var served = new Dictionary<string, string>();
        foreach (var result in results)
        {
            if (result is ReadResult.Read { Document: var document } read)
            {
                if (excluded.Contains(document.Id) || setAside.Contains(new DocumentVersion(document.Id, document.ContentHash)))
                    continue;
                // The folder has moved on: what it holds now is nobody's undone version.
                kept.Remove(document.Id);
                if (read.FileHash is { } hash && !served.TryAdd(hash, document.Id))
                {
                    yield return new ReadResult.Same(new DocumentCopy(document.Id, served[hash]));
                    continue;
                }
            }

            yield return result;
        }

        foreach (var version in kept.Values.Where(version => !excluded.Contains(version.Id)))
        {
            yield return library.Find(version) is { } document
                ? new ReadResult.Read(document)
                : new ReadResult.Failed(new DocumentFailure(version.Id, null, "was put back by undo, and what was kept of it is gone; say reindex to take it as it is now"));
        }
    }

    private DocumentFile FileOf(AddedFile file) => DocumentFile.At(library.PathOf(file.Hash), file.Name) with { Id = file.Id };
}
