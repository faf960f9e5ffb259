using System.Collections.Frozen;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Checking;

/// <summary>Words that say the opposite, as the built-in list has them.</summary>
internal static class Opposites
{
    private const int MinRootLength = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes =
        "un dis in im il ir non".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, FrozenSet<string>> ByTerm = Read();

    /// <summary>The index terms that say the opposite of one; empty when the list does not have it.</summary>
    public static IReadOnlySet<string> Of(string term) => ByTerm.TryGetValue(term, out var opposites) ? opposites : FrozenSet<string>.Empty;

    /// <summary>Whether one word is the other with a denying prefix: "content", "discontent".</summary>
    public static bool DifferByPrefix(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var shorter = one.Length < other.Length ? one : other;
        var longer = one.Length < other.Length ? other : one;
        return shorter.Length >= MinRootLength
            && longer.EndsWith(shorter, StringComparison.OrdinalIgnoreCase)
            && Prefixes.Contains(longer[..^shorter.Length]);
    }

    private static FrozenDictionary<string, FrozenSet<string>> Read()
    {
        var pairs =
            from line in WordLists.Lines("opposites.txt")
            let sides = line.Split('|').Select(side => side.Split(',').Select(TextAnalysis.Terms).Where(terms => terms.Count == 1).Select(terms => terms[0]).ToHashSet()).ToArray()
            from one in sides[0]
            from other in sides[1]
            where one != other
            from pair in new[] { (Term: one, Opposite: other), (Term: other, Opposite: one) }
            select pair;
        return pairs.GroupBy(pair => pair.Term, pair => pair.Opposite).ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet());
    }
}
