using System.Collections.Frozen;

namespace TalkBot.Search.Analysis;

/// <summary>Plain words of English prose: no names.</summary>
internal static class EnglishWords
{
    private static readonly FrozenSet<string> Terms = WordLists.Lines("words.txt").SelectMany(line => line.Split(' ')).ToFrozenSet();

    /// <summary>Whether an index term is that of a plain word.</summary>
    public static bool Contain(string term) => Terms.Contains(term);
}
