using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Which way something is measured: a reef that is "64 kilometres long" is not told to be so thick.</summary>
internal static partial class Dimensions
{
    private static readonly string[] Families = ["long length", "wide broad width breadth", "deep depth", "high tall height", "thick thickness"];

    private static readonly List<HashSet<string>> Terms = [.. Families.Select(family => (HashSet<string>)[.. TextAnalysis.Terms(family)])];

    /// <summary>Whether a question asks for one dimension and a sentence gives nothing but another.</summary>
    public static bool IsOther(AnalyzedSentence sentence, IReadOnlySet<string> questionWords)
    {
        if (Terms.Find(family => family.Overlaps(questionWords)) is not { } asked)
            return false;
        var told = Told().Matches(sentence.Text).SelectMany(match => TextAnalysis.Terms(match.Groups["way"].Value)).ToList();
        return told.Count > 0 && !told.Exists(asked.Contains);
    }

    [GeneratedRegex(@"\b(miles?|yards?|feet|foot|inches|kilomet(er|re)s?|met(er|re)s?|centimet(er|re)s?|millimet(er|re)s?|km|cm|mm|ft|m)[\s-](?<way>long|wide|broad|deep|high|tall|thick)\b|\b(?<way>length|width|breadth|depth|height|thickness) of\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Told();
}
