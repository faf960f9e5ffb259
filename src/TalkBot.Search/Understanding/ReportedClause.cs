using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>"U.S. officials stated that …": what a sentence tells, apart from who is said to tell it.</summary>
internal static partial class ReportedClause
{
    private static readonly HashSet<string> Saying = [.. TextAnalysis.Terms(
        "say tell state assure announce add believe think warn claim insist argue predict hope expect note acknowledge confirm report promise pledge vow mention indicate reveal disclose signal")];

    /// <param name="sentence">The sentence.</param>
    /// <param name="questionWords">The index terms of the question: who asks for those who say something is told by whoever says it.</param>
    /// <returns>The clause; the sentence itself where it reports none, or where who says it is asked for.</returns>
    public static AnalyzedSentence Of(AnalyzedSentence sentence, IReadOnlySet<string> questionWords) =>
        !questionWords.Overlaps(Saying) && Opener().Match(sentence.Text) is { Success: true } opener
            ? new AnalyzedSentence(sentence.Text[opener.Length..])
            : sentence;

    [GeneratedRegex(@"^[^,;:“”""]{1,80}?\b(said|says?|stated?|told\s+\p{L}+|assured?|announced|added|believe[sd]?|thinks?|thought|warn(s|ed)?|claim(s|ed)?|insist(s|ed)?|argue[sd]?|predict(s|ed)?|hope[sd]?|expect(s|ed)?|noted|acknowledged|confirmed|reported)\s+that\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Opener();
}
