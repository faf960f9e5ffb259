namespace TalkBot.Search.Reading.Files;

/// <summary>Where the configured path leads.</summary>
internal static class DocumentsPath
{
    /// <summary>
    /// The path itself where something is there; else, for a relative path, the same below
    /// <paramref name="programFolder"/>; null when neither exists.
    /// </summary>
    public static string? Find(string path, string workingDirectory, string programFolder)
    {
        if (path.Length == 0)
            return null;
        if (Path.Exists(Path.Combine(workingDirectory, path)))
            return path;
        var shipped = Path.Combine(programFolder, path);
        return !Path.IsPathRooted(path) && Path.Exists(shipped) ? shipped : null;
    }
}
