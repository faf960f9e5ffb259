using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>
/// Tells a question for the sum of a text by what it is made of: a text, what sums one up, and nothing else.
/// "What is the report's main message?" asks for it; "What is the report's message to Moscow?" asks for what it tells.
/// </summary>
internal static partial class AskedSummary
{
    private static readonly HashSet<string> Texts = [.. TextAnalysis.Terms("article report story piece text document news whole entire")];

    private static readonly HashSet<string> Sums = [.. TextAnalysis.Terms(
        "point points takeaway takeaways message gist essence idea ideas theme themes topic topics subject subjects content contents line core crux substance")];

    /// <summary>How short it is to be, or how much of the text it is to be for.</summary>
    private static readonly HashSet<string> Measures = [.. TextAnalysis.Terms("short brief briefly overall")];

    private static readonly HashSet<string> Ends = [.. TextAnalysis.Terms("end ending conclude conclusion close closing wrap finish last final paragraph sentence line note")];

    /// <summary>Whether a question asks for how a text ends: "How does the article conclude?"</summary>
    /// <param name="question">The question.</param>
    public static bool IsOfEnd(AnalyzedSentence question) => IsMadeOf(question, Ends) && !question.Terms.Overlaps(Sums);

    /// <summary>Whether a question asks for it.</summary>
    /// <param name="question">The question.</param>
    public static bool IsIn(AnalyzedSentence question) =>
        IsMadeOf(question, Sums) || IsMadeOf(question, Ends) || IsMadeOf(question, Measures);

    private static bool IsMadeOf(AnalyzedSentence question, HashSet<string> wanted) =>
        question.Terms.Overlaps(Texts) && question.Terms.Overlaps(wanted) && !AsksOtherwise().IsMatch(question.Text)
        && question.Words.All(word => Texts.Contains(word.Term) || Sums.Contains(word.Term) || Ends.Contains(word.Term) || Measures.Contains(word.Term) || !QuestionAnalyzer.SaysSomething(word));

    [GeneratedRegex(@"\b(who|whose|when|where|why|how many|how long)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AsksOtherwise();
}
