using System.Collections.Frozen;

namespace TalkBot.Core.Answering.Support;

/// <summary>Brings the forms of one word together: "discussed", "discussions", "discuss". Opposites stay apart: "useful", "useless".</summary>
internal static class WordForm
{
    /// <summary>A shorter word is left as it is.</summary>
    private const int MinStem = 4;

    private static readonly (string Ending, string Instead)[] Plurals = [("sses", "ss"), ("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("xes", "x")];

    /// <summary>Endings, what stands in their place, and how short the word may become: shorter, and "mission" would be "miss".</summary>
    private static readonly (string Ending, string Instead, int Minimum)[] Endings =
    [
        ("ation", "", 5), ("ating", "", 4), ("ated", "", 4), ("ates", "", 4), ("ate", "", 4), ("ied", "y", 4), ("ment", "", 5), ("ing", "", 3), ("ion", "", 5),
        ("ed", "", 3), ("ly", "", 4),
    ];

    private static readonly FrozenDictionary<string, string> Irregular = WordFile.Lines("irregular")
        .SelectMany(line => line.Replace("|", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries), (line, form) => (form, Root: Root(line)))
        .DistinctBy(pair => pair.form)
        .ToFrozenDictionary(pair => pair.form, pair => pair.Root);

    private static readonly FrozenSet<string> Pasts = WordFile.Lines("irregular")
        .SelectMany(line => line.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        .ToFrozenSet();

    /// <summary>How each irregular form and its plural begin, by its key.</summary>
    public static IEnumerable<(string Key, string Beginning)> Listed => Irregular.Select(pair => (pair.Value, Beginnings.OfForms(pair.Key)));

    /// <summary>The key that all forms of <paramref name="word"/> share; in lower case.</summary>
    public static string KeyOf(string word)
    {
        if (Irregular.TryGetValue(word, out var root))
            return root;
        foreach (var (ending, instead) in Plurals)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                return Stem(string.Concat(word.AsSpan(0, word.Length - ending.Length), instead));
        }

        var isPlural = word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');
        return Stem(isPlural ? word[..^1] : word);
    }

    /// <summary>Whether <paramref name="word"/>, in lower case, looks like a past or a participle.</summary>
    public static bool IsPast(string word) =>
        Pasts.Contains(word) || (word.Length > MinStem && word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal));

    private static string Root(string line) => line[..line.IndexOf(' ', StringComparison.Ordinal)];

    private static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var root))
            return root;
        foreach (var (ending, instead, minimum) in Endings)
        {
            if (word.Length - ending.Length + instead.Length >= minimum && word.EndsWith(ending, StringComparison.Ordinal))
                return Trimmed(string.Concat(word.AsSpan(0, word.Length - ending.Length), instead));
        }

        return Trimmed(word);
    }

    /// <summary>Without a silent "e" and a doubled letter at its end.</summary>
    private static string Trimmed(string stem)
    {
        stem = stem.TrimEnd('e');
        return stem.Length > MinStem && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') ? stem[..^1] : stem;
    }
}
