using System.IO.Compression;

namespace TalkBot.Reader.Word;

/// <summary>The ZIP archive that a Word file is, once it has shown itself to be harmless.</summary>
internal sealed class Package : IDisposable
{
    private const int MostEntries = 1_000;
    private const long MostBytes = 100 * 1024 * 1024;

    /// <summary>How much larger the content may be than the file; text seldom comes to 20 times.</summary>
    private const long HighestRatio = 200;

    private const string Damaged = "is damaged; open it in the program it was made with, and save it anew";
    private const string Contradictory = "holds an archive that contradicts itself; save it anew";

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public Package(MemoryStream content)
    {
        var length = content.Length;
        if (!ArchiveLayout.IsConsistent(content.ToArray()))
            throw new UnreadableFileException(Contradictory);
        content.Position = 0;
        _archive = new ZipArchive(content, ZipArchiveMode.Read);
        if (_archive.Entries.Count > MostEntries)
            throw new UnreadableFileException($"holds more than {MostEntries} parts; save it anew");
        foreach (var entry in _archive.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains(".."))
                throw new UnreadableFileException("holds a part that would lie outside of it; save it anew");
            if (entry.IsEncrypted)
                throw new UnreadableFileException("is protected by a password; save it without");
            if (!_entries.TryAdd(name, entry))
                throw new UnreadableFileException(Contradictory); // Two programs may see two different texts.
        }

        var declared = _archive.Entries.Sum(entry => Math.Min(entry.Length, MostBytes + 1));
        if (declared > MostBytes || declared > HighestRatio * length)
            throw new UnreadableFileException("unpacks to far more than a text; save its text alone");
    }

    /// <summary>A part, its length and its checksum verified; null where there is none.</summary>
    public byte[]? Find(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
            return null;
        using var content = new MemoryStream();
        using (var part = entry.Open())
        {
            var block = new byte[64 * 1024];
            while (part.Read(block) is > 0 and var count)
            {
                content.Write(block, 0, count);
                if (content.Length > entry.Length)
                    throw new UnreadableFileException(Contradictory); // It says that it is smaller than it is.
            }
        }

        var bytes = content.ToArray();
        return bytes.Length == entry.Length && Checksum.Of(bytes) == entry.Crc32 ? bytes : throw new UnreadableFileException(Damaged);
    }

    public void Dispose() => _archive.Dispose();
}
