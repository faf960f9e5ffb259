using System.Text;
using Lucene.Net.Util;

namespace TalkBot.Search.Indexing;

/// <summary>
/// The file <c>CURRENT</c>: one line that names the generation to serve and the hash of its manifest. Replacing it, by
/// one atomic rename, is what publishes a generation.
/// </summary>
internal sealed record CurrentFile(FolderName Folder, string ManifestHash)
{
    public const string Name = "CURRENT";

    /// <summary>The file as it stands; null when there is none, empty when it cannot be read.</summary>
    public static string? Read(string root)
    {
        try
        {
            // It is read for each answer, and no reader of texts is needed for one line of ASCII.
            return Encoding.ASCII.GetString(File.ReadAllBytes(Path.Combine(root, Name)));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>What the line says; null when it is not such a line.</summary>
    public static CurrentFile? Parse(string? content) =>
        content?.Split(' ') is [var name, [.. var hash, '\n']] && FolderName.Parse(name) is { Kind: FolderName.Generation } folder
            ? new CurrentFile(folder, hash)
            : null;

    public void Write(string root)
    {
        var draft = Path.Combine(root, Name + ".tmp");
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(Encoding.ASCII.GetBytes($"{Folder} {ManifestHash}\n"));
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, Path.Combine(root, Name), overwrite: true);
        IOUtils.Fsync(root, isDir: true);
    }
}
