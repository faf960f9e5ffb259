namespace TalkBot.Search.Analysis;

/// <summary>Reads the word lists that are built into this assembly. A line that begins with <c>#</c> is a comment.</summary>
internal static class WordLists
{
    /// <summary>One entry a line.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream($"TalkBot.Search.Analysis.{file}")
            ?? throw new InvalidOperationException($"The word list {file} is missing from the build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Trim();
        }
    }

    /// <summary>Lines of the form <c>name: member, member</c>.</summary>
    public static IEnumerable<(string Name, string[] Members)> Groups(string file) =>
        from line in Lines(file)
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        select (line[..colon].Trim(), line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
