using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>How much or how many there are in each span of time: what a month costs is not told by what a year does.</summary>
internal static partial class Rates
{
    private static readonly Dictionary<string, HashSet<string>> Told = new(StringComparer.OrdinalIgnoreCase)
    {
        ["second"] = Words("second"),
        ["minute"] = Words("minute"),
        ["hour"] = Words("hour hourly"),
        ["day"] = Words("day daily"),
        ["night"] = Words("night nightly"),
        ["week"] = Words("week weekly"),
        ["month"] = Words("month monthly"),
        ["quarter"] = Words("quarter quarterly"),
        ["year"] = Words("year yearly annual annually"),
        ["decade"] = Words("decade"),
    };

    /// <summary>The span of time for which a question asks how much; null where it asks for none.</summary>
    public static string? Asked(string question) => Per().Match(question).Groups["span"] is { Success: true } span ? span.Value : null;

    /// <summary>Whether a sentence has nothing of a span of time.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="span">What a question asks for, as <see cref="Asked"/> gives it.</param>
    public static bool IsAbsent(AnalyzedSentence sentence, string span) =>
        !sentence.Terms.Overlaps(Told[span]) && !(span.Equals("year", StringComparison.OrdinalIgnoreCase) && Year().IsMatch(sentence.Text));

    private static HashSet<string> Words(string words) => [.. TextAnalysis.Terms(words)];

    [GeneratedRegex(@"\b(how (much|many|often)|what)\b.*\b(an?|per|each|every)\s+(?<span>second|minute|hour|day|night|week|month|quarter|year|decade)\b(?!\s+(ago|before|after|later|earlier|of|from|long))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Per();

    [GeneratedRegex(@"\b(1\d{3}|20\d{2})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Year();
}
