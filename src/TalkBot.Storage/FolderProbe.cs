namespace TalkBot.Storage;

/// <summary>Finds out by trying whether a folder can be written.</summary>
internal static class FolderProbe
{
    /// <summary>EROFS of Linux, which .NET has no exception of its own for.</summary>
    private const int ReadOnlyFileSystem = 30;

    /// <summary>Rights alone do not tell of a disk that is full or mounted for reading: an empty file is made, and is gone again at once.</summary>
    /// <param name="folder">It, or the nearest folder above it that is there.</param>
    /// <returns>The folder in which the file was made.</returns>
    /// <exception cref="IOException">It cannot be written, or is a file.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    public static string Write(string folder)
    {
        var nearest = folder;
        while (!Directory.Exists(nearest) && !File.Exists(nearest))
            nearest = Path.GetDirectoryName(nearest) ?? throw new DirectoryNotFoundException();
        using var probe = new FileStream(Path.Combine(nearest, $".talkbot-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        probe.WriteByte(0);
        return nearest;
    }

    /// <summary>Whether nothing may be written there, as opposed to a disk that is full or broken.</summary>
    public static bool IsForReadingOnly(string folder)
    {
        try
        {
            Write(folder);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException exception)
        {
            return exception.HResult == ReadOnlyFileSystem;
        }
    }
}
