using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Words which an answer does not go without: "born", "his <i>nephew</i>", "hold <i>elections</i>", "is he <i>honest</i>".</summary>
internal static partial class VitalWords
{
    private static readonly HashSet<string> Birth = [.. TextAnalysis.Terms("born birth birthday birthplace birthdate")];

    private static readonly HashSet<string> Kin =
        [.. TextAnalysis.Terms("father mother son daughter wife husband brother sister nephew niece uncle aunt cousin grandson granddaughter grandfather grandmother widow widower spouse stepfather stepmother stepson")];

    private static readonly HashSet<string> Others = [.. TextAnalysis.Terms("population religion hobby nickname hometown mass currency punishment resign resigning resignation")];

    /// <summary>The index terms of those that a question asks for.</summary>
    /// <param name="question">The question.</param>
    public static IEnumerable<string> In(AnalyzedSentence question)
    {
        var phrased = Phrased().Match(question.Text).Groups["vital"];
        return question.Tokens
            .Where(token => Birth.Contains(token.Term) || Others.Contains(token.Term) || (Kin.Contains(token.Term) && IsSomebodys(question.Text, token))
                || (phrased.Success && token.Start == phrased.Index))
            .Select(token => token.Term);
    }

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

    // "Will they hold early elections?", "is he a good negotiator?", "is he right to say so?", "what would it consist of?", "which party is he of?", "will he visit Kyiv?", "his home state", "in his speech", "what do the polls say?", "by phone", "what did they fight about?", "how does it affect prices?"
    [GeneratedRegex(@"\bpeople\s+(?<vital>lives?|reside)\s+(in|on|at)\b|\b(hold|holds|holding)\s+((an?|any|the|new|more|another|snap|free|early|general|presidential|parliamentary)\s+)*(?<vital>(?!(responsible|accountable|liable|true|firm|hostage|captive)\b)(?-i:\p{Ll})\p{L}+)(?!\s+(responsible|accountable|liable)\b)|^\W*(do you think|would you say|is|are|was|were)\b.*\b(?<vital>good|bad|right|wrong|fair|unfair|wise|smart|stupid|clever|honest|corrupt|evil|moral|trustworthy|competent|justified|great)(\s+(?!(to|that|idea|sign|news|now)\b)\p{L}+)?\W*$|^\W*(is|are|was|were)\s+(\p{L}+\s+){1,3}(?<vital>right|wrong|wise|smart|justified)\s+(to|in|about)\b|\bwhat\b.*\b(?<vital>consist|contain|comprise|include)(\s+of)?\W*$|\b(which|what)\s+(?<vital>university|college|newspaper)\b|\b(which|what)\s+(?<vital>languages?)\s+(do|does|did|can|could|is|are|was|were)\b|\bin\s+(his|her|their|its|the|an?)\s+(\p{L}+\s+)?(?<vital>speech|interview|address|letter|tweet|testimony|podcast|memoir|diary)\b|\bwhat\s+(do|does|did)\s+(the\s+)?(recent\s+|opinion\s+)?(?<vital>polls|surveys|pollsters)\b|\bopinion\s+(?<vital>polls)\b|\bby\s+(?<vital>(tele)?phone)\b|\b(?<vital>(tele)?phone)\s+calls?\b|\bthreaten(s|ed|ing)?\s+\S+\s+with\s+((?!the\b)\p{L}+\s+)?(?<vital>\p{L}+)|\b(give|gave|hold|held)\s+an?\s+(\p{L}+\s+)?(?<vital>interview|speech|conference|briefing)\b|\bwhat\b.*\b(?<vital>fight|fought|quarrel|argue|argued|clash|disagree|disagreed)\s+(about|over|on)\W*$|\b(affects?|affected|impact(s|ed)?|influence(s|d)?)\s+(the\s+)?(\p{Ll}+\s+)?(?<vital>(?-i:\p{Ll})\p{L}+)\W*$|^\W*who\s+(is|was|are|were)\s+the\s+(?<vital>\p{L}{3,}(ators?|reters?|iators?|ographers?))\b|\bto\s+(?<vital>university|college)\W*$|\b(which|what)\s+(political\s+)?(?<vital>party)\s+(is|was|does|did)\b(?!\s+(\p{L}+ly\s+)?(absent|missing|left|excluded|kept|there|present|invited|not)\b)|^\W*(is|are|will|would)\s+[^?]*\b(?<vital>visit|travel|fly)\s+(to\s+)?(?-i:\p{Lu})|(['’]s|\b(his|her|their))\s+(?<vital>home)\s+(state|town|city|country|village)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Phrased();

    // "(1520–1565)", "(10 July 1856 – 7 January 1943)", "(b. 1959)"
    [GeneratedRegex(@"\(\s*(b\.\s*)?[^()]{0,30}\b\d{3,4}\b\s*([-–—)]|to\b)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Years();
}
