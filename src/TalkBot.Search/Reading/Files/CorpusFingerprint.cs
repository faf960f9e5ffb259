using System.Security.Cryptography;
using System.Text;

namespace TalkBot.Search.Reading.Files;

/// <summary>One hash over the paths and contents of all files.</summary>
internal static class CorpusFingerprint
{
    /// <summary>Raise it when reading changes, so that the same files give other documents: the index is then rebuilt.</summary>
    private const int ReaderVersion = 4;

    private enum Entry : byte
    {
        Hashed,
        TooLarge,
        Unreadable,
    }

    /// <summary>SHA-256 in lower-case hexadecimal; a file over <paramref name="maxBytes"/> counts by its length alone.</summary>
    public static string Of(IEnumerable<DocumentFile> files, long maxBytes, CancellationToken cancellationToken)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        all.AppendData(BitConverter.GetBytes(ReaderVersion));
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Encoding.UTF8.GetBytes(file.RelativePath);
            all.AppendData(BitConverter.GetBytes(path.Length));
            all.AppendData(path);
            var (entry, content) = ContentOf(file, maxBytes);
            all.AppendData([(byte)entry]);
            all.AppendData(content);
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    private static (Entry Entry, byte[] Content) ContentOf(DocumentFile file, long maxBytes)
    {
        if (file.Problem is not null)
            return (Entry.Unreadable, []);
        try
        {
            var length = FileContent.LengthOf(file.Path);
            if (length > maxBytes)
                return (Entry.TooLarge, BitConverter.GetBytes(length));
            if (length == 0)
                return (Entry.Hashed, []);
            using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return (Entry.Hashed, SHA256.HashData(stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Reading it will fail too, and say why; here it is enough that mending it changes the hash.
            return (Entry.Unreadable, []);
        }
    }
}
