using TalkBot.Search.Reading;
using TalkBot.Search.Reading.Files;

namespace TalkBot.Search.Understanding;

/// <summary>
/// The file <c>synonyms.txt</c> beside the documents, which people may edit while the program runs: a group of words and
/// phrases a line, with commas between them. Safe to use from several threads.
/// </summary>
internal sealed class SynonymFile(DocumentsOptions documents)
{
    public const string Name = "synonyms.txt";

    /// <summary>Who writes two words into one line means them as one: it counts more than the built-in lists.</summary>
    public const double Weight = 0.85;

    /// <summary>A longer file is no list of synonyms, and is passed over.</summary>
    private const long MaxBytes = 1_000_000;

    private volatile Version _version = new(null, 0, WordGroups.None);

    /// <summary>The groups as the file has them now; none where there is no file, or it cannot be read.</summary>
    public WordGroups Current
    {
        get
        {
            var file = Find();
            var (known, stamp) = (_version, file is null ? (DateTime?)null : file.LastWriteTimeUtc);
            if (stamp == known.Stamp && (file?.Length ?? 0) == known.Length)
                return known.Groups;
            return (_version = new Version(stamp, file?.Length ?? 0, file is null ? WordGroups.None : Read(file))).Groups;
        }
    }

    private FileInfo? Find()
    {
        var folder = DocumentsPath.Find(documents.Path, Environment.CurrentDirectory, AppContext.BaseDirectory);
        var file = folder is null ? null : new FileInfo(Path.Combine(folder, Name));
        return file is { Exists: true } ? file : null;
    }

    private static WordGroups Read(FileInfo file)
    {
        if (file.Length > MaxBytes)
            return WordGroups.None;
        try
        {
            var groups = new WordGroups();
            foreach (var line in File.ReadLines(file.FullName).Where(line => !line.StartsWith('#')))
                groups.Add(line.Split(','), Weight);
            return groups;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return WordGroups.None;
        }
    }

    private sealed record Version(DateTime? Stamp, long Length, WordGroups Groups);
}
