using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Words for those who hold an office.</summary>
internal static class Offices
{
    private static readonly HashSet<string> Terms =
        [.. TextAnalysis.Terms("president executive minister secretary chancellor ambassador envoy leader official spokesman spokeswoman spokesperson chief head chair chairman chairwoman director governor senator general mayor author writer reporter adviser advisor commissioner premier")];

    private static readonly string Leader = TextAnalysis.Terms("leader")[0];

    /// <summary>Those who may be called by other names too: an official is a minister.</summary>
    private static readonly HashSet<string> Bodies = [.. TextAnalysis.Terms("leader official author writer reporter")];

    public static bool Contain(string term) => Terms.Contains(term);

    /// <summary>Whether who holds it is told in one breath with what it is the office of; of a leader it is told as well whom he led.</summary>
    public static bool AreToldInOneBreath(string term) => Terms.Contains(term) && term != Leader;

    /// <summary>Whether its holder is called by this word and hardly by another.</summary>
    public static bool ContainByName(string term) => Terms.Contains(term) && !Bodies.Contains(term);
}
