using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Questions for the people whom a text names, whatever it says of them: "Which politicians are mentioned?"</summary>
internal static partial class AskedMentions
{
    /// <summary>What a sentence tells that names one; with more it tells all.</summary>
    private const double OfOne = 0.8;

    /// <summary>What people are named with: a text that names them seldom says "people", and has other lines that say "the article".</summary>
    public static IReadOnlyList<string> Titles { get; } = TextAnalysis.Terms("president minister secretary official leader");

    public static bool AreAskedFor(string question) => Mentioned().IsMatch(question);

    /// <summary>From 0 for a sentence that names nobody to 1.</summary>
    public static double Evidence(AnalyzedSentence sentence) => AnswerEvidence.CountPersons(sentence) switch
    {
        0 => 0,
        1 => OfOne,
        _ => 1,
    };

    [GeneratedRegex(@"\b(who|(which|what|every|all|list|name|any)\s+(of\s+)?(the\s+)?([\w-]+\s+)?(people|persons?|politicians?|leaders?|names?|figures?|statesmen|individuals))\b(\s+\w+)?(\s+\w+)?\s+(((is|are|was|were|gets?)\s+)?(named|mentioned|listed|quoted|cited|featured|referred to)|appears?|features?|(come|pop|turn)s? up|(that\s+)?(the|this|your)\s+(article|document|text|report|story|piece)\s+(names|mentions|cites|quotes|lists)|(does|do|did)\s+(the|this|your)\s+(article|document|text|report|story|piece)\s+(name|mention|cite|quote|list))(\s+by name)?(,?\s+and\s+(in|with|under|by|for)\s+(what|which)\s+\p{L}+)?(\s+(in|here|there|anywhere|throughout)\b[^,;]{0,30})?\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Mentioned();
}
