using System.Globalization;
using System.Text.RegularExpressions;

namespace TalkBot.Composition.Drafting;

/// <summary>The marks by which models cite in running text: [1], [2, 3], [1-3], [passage 2], 【1†source】. Pure.</summary>
internal static partial class CitationMarks
{
    /// <summary>A range of more passages than this is no citation.</summary>
    private const int MaxRange = 20;

    /// <summary>A mark, for use in larger patterns.</summary>
    public const string Pattern = @"(?:\[\s*(?:passages?|sources?|#|\^)?\s*[-−–]?\d+(?:\s*(?:,|;|-|–|and|&)\s*\d+)*\s*\]|【[^】\n]{1,60}】)";

    /// <summary>The passages that <paramref name="text"/> names, each once, in order; 0 stands for one that cannot be.</summary>
    public static IReadOnlyList<int> Find(string text) => [.. Mark().Matches(text).SelectMany(mark => NumbersOf(mark.Value)).Distinct()];

    public static string Strip(string text) => SpacedMark().Replace(text, "");

    private static IEnumerable<int> NumbersOf(string mark)
    {
        var inner = mark[1..^1].Trim();
        if (mark[0] == '【')
            return [Source().Match(inner) is { Success: true } source ? Number(source.Groups["number"].Value) : 0];
        if (Range().Match(inner) is { Success: true } range)
        {
            var (first, last) = (Number(range.Groups["first"].Value), Number(range.Groups["last"].Value));
            return first > 0 && last >= first && last - first < MaxRange ? Enumerable.Range(first, last - first + 1) : [0];
        }

        return Negative().IsMatch(inner) ? [0] : Digits().Matches(inner).Select(digits => Number(digits.Value));
    }

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s*" + Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SpacedMark();

    [GeneratedRegex(@"^(?<first>\d+)\s*[-–]\s*(?<last>\d+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<number>\d+)(†.*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Source();

    [GeneratedRegex(@"^\D*[-−–]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Negative();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Digits();
}
