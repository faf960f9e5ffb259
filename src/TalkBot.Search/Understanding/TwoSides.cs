using System.Text.RegularExpressions;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>"Both countries", "each side": words for two parties that a text often names instead.</summary>
internal static partial class TwoSides
{
    private static readonly HashSet<string> NoWords = [];

    /// <summary>Where a question says so.</summary>
    public static IEnumerable<TextSpan> In(string question)
    {
        foreach (Match match in Said().Matches(question))
            yield return new TextSpan(match.Index, match.Length);
    }

    /// <summary>Whether a sentence names two states, or two parties in one breath: "U.S. and Russian officials".</summary>
    public static bool Stand(AnalyzedSentence sentence) => States.CountIn(sentence, NoWords) > 1 || Named().IsMatch(sentence.Text);

    [GeneratedRegex(@"\b(each|both|either|two)\s+(of the\s+)?(two\s+)?(sides?|part(y|ies)|countr(y|ies)|nations?|governments?|delegations?|powers?|camps?|capitals?|states?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Said();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}.]+(\s+and\s+|-)\p{Lu}\p{L}+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Named();
}
