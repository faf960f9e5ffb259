using System.Collections.Frozen;

namespace TalkBot.Core.Answering.Support;

/// <summary>The word lists that are kept as text files in this assembly. A line that begins with # is for the reader.</summary>
internal static class WordFile
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream($"TalkBot.Core.Answering.Support.Words.{name}.txt")
            ?? throw new InvalidOperationException($"The word list {name} is not part of this assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    public static FrozenSet<string> Set(string name) =>
        Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet();
}
