using System.Collections;

namespace TalkBot.Host.Configuration;

/// <summary>
/// Settings that stand in files of their own, as container platforms hand out secrets: a folder with a file for each key
/// (<c>/run/secrets/Discord__Token</c>), and environment variables that name a file (<c>Discord__Token_FILE</c>). The folder counts
/// for more. One newline at the end of a file is not part of the value.
/// </summary>
/// <param name="Settings">The values by their keys.</param>
/// <param name="Mistakes">A sentence for each file that cannot be read.</param>
internal sealed record SecretFiles(IReadOnlyDictionary<string, string?> Settings, IReadOnlyList<string> Mistakes)
{
    /// <summary>The environment variable that names another folder.</summary>
    public const string FolderVariable = "TALKBOT_SECRETS";

    private const string DefaultFolder = "/run/secrets";
    private const string Separator = "__";
    private const string Suffix = "_FILE";

    /// <summary>Longer than any key or certificate; a larger file is none.</summary>
    private const int MostBytes = 64 * 1024;

    /// <summary>Reads the files whose keys lie in one of <paramref name="sections"/>; others are somebody else's.</summary>
    public static SecretFiles Read(IDictionary environment, IReadOnlyCollection<string> sections)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        List<string> mistakes = [];
        foreach (var (name, path) in Variables(environment).Concat(Folder(environment)))
        {
            var key = name.Replace(Separator, ":", StringComparison.Ordinal);
            if (!sections.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase))
                continue;
            if (TryRead(path, out var value, out var problem))
                settings[key] = value;
            else
                mistakes.Add($"{key} is to be read from {path}, which {problem}; put the value there, and see that this user may read it");
        }

        return new SecretFiles(settings, mistakes);
    }

    private static IEnumerable<(string Name, string Path)> Variables(IDictionary environment) =>
        from DictionaryEntry variable in environment
        let name = (string)variable.Key
        where name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) && name.Contains(Separator, StringComparison.Ordinal)
        where variable.Value is string { Length: > 0 }
        select (name[..^Suffix.Length], (string)variable.Value!);

    private static IEnumerable<(string Name, string Path)> Folder(IDictionary environment)
    {
        var folder = environment[FolderVariable] is string { Length: > 0 } other ? other : DefaultFolder;
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Select(path => (Path.GetFileName(path), path)).Where(file => file.Item1.Contains(Separator, StringComparison.Ordinal))
            : [];
    }

    private static bool TryRead(string path, out string value, out string problem)
    {
        (value, problem) = ("", "");
        try
        {
            using var file = File.OpenRead(path);
            using var reader = new StreamReader(file);
            var buffer = new char[MostBytes + 1];
            var length = reader.ReadBlock(buffer);
            if (length > MostBytes)
                problem = "is too long for a setting";
            else if (length == 0)
                problem = "is empty";
            else
                value = WithoutLastNewline(new string(buffer, 0, length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = File.Exists(path) ? "cannot be read" : "is not there";
        }

        return problem.Length == 0;
    }

    private static string WithoutLastNewline(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
}
