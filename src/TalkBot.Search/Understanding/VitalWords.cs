using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Words on birth, kin and the like, which an answer does not go without: "born", "his <i>nephew</i>", "its <i>population</i>".</summary>
internal static partial class VitalWords
{
    private static readonly HashSet<string> Birth = [.. TextAnalysis.Terms("born birth birthday birthplace birthdate")];

    private static readonly HashSet<string> Kin =
        [.. TextAnalysis.Terms("father mother son daughter wife husband brother sister nephew niece uncle aunt cousin grandson granddaughter grandfather grandmother widow widower spouse stepfather stepmother stepson")];

    private static readonly HashSet<string> Others = [.. TextAnalysis.Terms("population religion hobby nickname hometown mass currency punishment")];

    /// <summary>The index terms of those that a question asks for.</summary>
    /// <param name="question">The question.</param>
    public static IEnumerable<string> In(AnalyzedSentence question) => question.Tokens
        .Where(token => Birth.Contains(token.Term) || Others.Contains(token.Term) || (Kin.Contains(token.Term) && IsSomebodys(question.Text, token)))
        .Select(token => token.Term);

    /// <summary>Whether a sentence has nothing of such a word.</summary>
    /// <param name="word">What the question asks for.</param>
    /// <param name="sentence">The sentence.</param>
    public static bool IsAbsent(QuestionTerm word, AnalyzedSentence sentence) =>
        Birth.Contains(word.Term)
            ? !sentence.Terms.Overlaps(Birth) && !Years().IsMatch(sentence.Text)
            : SoftMatch.Of(word, sentence.Terms) <= 0 && !(Kin.Contains(word.Term) && sentence.Terms.Overlaps(Birth)); // "Born to a baker".

    // "The father frog" is nobody's.
    private static bool IsSomebodys(string question, Token token) =>
        Owner().IsMatch(question.AsSpan(0, token.Start)) || question.AsSpan(token.End).StartsWith(" of ", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(['’]s|s['’]|\b(his|her|their|its))\s+(\p{L}+\s+)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Owner();

    // "(1520–1565)", "(10 July 1856 – 7 January 1943)", "(b. 1959)"
    [GeneratedRegex(@"\(\s*(b\.\s*)?[^()]{0,30}\b\d{3,4}\b\s*([-–—)]|to\b)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Years();
}
