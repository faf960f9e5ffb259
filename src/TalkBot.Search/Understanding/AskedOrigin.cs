using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>
/// Tells a question for where a text comes from by what it is made of: outlets, texts and the verbs of publishing, and nothing else.
/// "Which site first carried this report?" asks for it; "Which site did the report call unsafe?" asks for what the text tells.
/// </summary>
internal static partial class AskedOrigin
{
    private static readonly HashSet<string> Outlets = [.. TextAnalysis.Terms("site website outlet newspaper publisher publication wire newsroom broadcaster portal")];

    /// <summary>They are outlets only beside a text.</summary>
    private static readonly HashSet<string> Firms = [.. TextAnalysis.Terms("agency organization organisation company paper media press page web channel")];

    private static readonly HashSet<string> Texts = [.. TextAnalysis.Terms("article report story piece text document news information info summary overview copy")];

    private static readonly HashSet<string> Published = [.. TextAnalysis.Terms("publish print original originally origin report run ran carry broke")];

    /// <summary>They tell an origin after "where" and "which site" alone.</summary>
    private static readonly HashSet<string> Came = [.. TextAnalysis.Terms("come comes came take taken appear appeared source based get got pull pulled grab grabbed lift lifted copied")];

    private static readonly HashSet<string> Neutral = [.. TextAnalysis.Terms("first write wrote written credited cited listed named end bottom top foot link look up footnote post posted share whoever author writer editor")];

    private static readonly string First = TextAnalysis.Terms("first").Single();

    private static readonly string Source = TextAnalysis.Terms("source").Single();

    /// <summary>Whether a question asks for it.</summary>
    /// <param name="text">The question.</param>
    public static bool IsIn(AnalyzedSentence text)
    {
        var (hasName, hasOther) = (false, false);
        foreach (var (word, place) in text.Words.Select((word, place) => (word, place)))
        {
            var isKnown = IsAmong(Outlets) || IsAmong(Firms) || IsAmong(Texts) || IsAmong(Published) || IsAmong(Came) || IsAmong(Neutral) || !QuestionAnalyzer.SaysSomething(word);
            var isName = !isKnown && place > 0 && char.IsUpper(text.TextOf(place)[0]);
            hasName |= isName;
            hasOther |= !isKnown && !isName;

            bool IsAmong(HashSet<string> words) => words.Contains(word.Term);
        }

        return !hasOther && (hasName ? Has(Texts) && (AsksForOriginal().IsMatch(text.Text) || IsThisTheirs().IsMatch(text.Text)) : IsMadeOfOrigin());

        bool IsMadeOfOrigin()
        {
            if (AsksOtherwise().IsMatch(text.Text))
                return false;
            var isPublished = Has(Published);
            if (Where().IsMatch(text.Text) && (isPublished || (Has(Came) && Has(Texts))))
                return Has(Texts) || Pointing().IsMatch(text.Text);
            if (Who().IsMatch(text.Text))
                return isPublished && (Has(Texts) || (Pointing().IsMatch(text.Text) && text.Terms.Contains(First)));
            return text.Terms.Contains(Source) || (Has(Outlets) && (Has(Texts) || (Pointing().IsMatch(text.Text) && (isPublished || Has(Came))))) || (Has(Firms) && Has(Texts));
        }

        bool Has(HashSet<string> words) => text.Terms.Overlaps(words);
    }

    [GeneratedRegex(@"\bwhere\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Where();

    [GeneratedRegex(@"^\W*who\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Who();

    [GeneratedRegex(@"\b(when|whose|why|how)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AsksOtherwise();

    [GeneratedRegex(@"\b(this|it|that)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Pointing();

    // "Is this originally a Reuters story?", "Who ran the original story, Reuters or AP?"
    [GeneratedRegex(@"\b(this|it|who|which)\b.*\boriginal(ly)?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AsksForOriginal();

    // "Is this an AP story?", "Is this report by Reuters?"
    [GeneratedRegex(@"^\W*(is|was)\s+(this|it|that)\s+(an?|(\p{L}+\s+)?(from|by))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IsThisTheirs();
}
