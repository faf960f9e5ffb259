using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Words for those who hold an office.</summary>
internal static class Offices
{
    private static readonly HashSet<string> Terms =
        [.. TextAnalysis.Terms("president minister secretary chancellor ambassador envoy leader official spokesman spokeswoman spokesperson chief head chair chairman chairwoman director governor senator general mayor author writer reporter adviser advisor commissioner premier")];

    /// <summary>Those who may be called by other names too: an official is a minister.</summary>
    private static readonly HashSet<string> Bodies = [.. TextAnalysis.Terms("leader official author writer reporter")];

    public static bool Contain(string term) => Terms.Contains(term);

    /// <summary>Whether its holder is called by this word and hardly by another.</summary>
    public static bool ContainByName(string term) => Terms.Contains(term) && !Bodies.Contains(term);
}
