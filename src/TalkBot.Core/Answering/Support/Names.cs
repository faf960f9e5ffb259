using System.Collections.Frozen;

namespace TalkBot.Core.Answering.Support;

/// <summary>Names that are written in several ways, and the words made of them.</summary>
internal static class Names
{
    private static readonly FrozenDictionary<string, (string Name, bool IsDemonym)> Known = Read().ToFrozenDictionary();

    private static readonly FrozenSet<string> States = Known.Values.Where(known => known.IsDemonym).Select(known => known.Name).ToFrozenSet();

    private static readonly FirstWords Beginnings = new(Known.Keys);

    /// <summary>The first word of each way to write a name, by the name's key.</summary>
    public static IEnumerable<(string Key, string Beginning)> Listed => Known.Select(pair => (pair.Value.Name, pair.Key.Split(' ')[0]));

    /// <summary>How many words the longest name in the list has that begins with <paramref name="word"/>; 0 where none does.</summary>
    public static int LongestFrom(string word) => Beginnings.LongestFrom(word);

    /// <summary>Whether words are made of the name: it is a state or a continent, and no person.</summary>
    public static bool IsState(string key) => States.Contains(key);

    /// <summary>The one way to write <paramref name="name"/>, as a key; null for a name that has but one.</summary>
    public static string? KeyOf(string name, out bool isDemonym)
    {
        var isKnown = Known.TryGetValue(name, out var known);
        isDemonym = known.IsDemonym;
        return isKnown ? known.Name : null;
    }

    private static IEnumerable<KeyValuePair<string, (string, bool)>> Read()
    {
        foreach (var line in WordFile.Lines("names"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = line[..colon];
            var lists = line[(colon + 1)..].Split('|');
            foreach (var written in Split(lists[0]).Append(name))
                yield return new(written, (name, false));
            foreach (var written in lists.Skip(1).SelectMany(Split))
                yield return new(written, (name, true));
        }
    }

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
