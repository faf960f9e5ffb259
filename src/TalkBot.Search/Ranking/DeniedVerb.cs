using System.Buffers;
using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>"What did they agree on", and the sentence tells what they did not agree on: each word of the question may stand there, and the answer does not.</summary>
internal static partial class DeniedVerb
{
    private const double Weight = 0.3;

    /// <summary>Most sentences have none, and are not looked at further.</summary>
    private static readonly SearchValues<string> Denials = SearchValues.Create(["n't", "n’t", " not "], StringComparison.Ordinal);

    private static readonly HashSet<string> QuestionWords = ["who", "whom", "whose", "what", "which", "where", "when", "how"];

    /// <summary>What a sentence counts less for it; it chooses, and counts for the confidence as well.</summary>
    public static double In(AnalyzedQuestion question, AnalyzedSentence sentence)
    {
        if (!question.IsOpen || question.IsNegative || question.Kind == AnswerKind.Reason || !sentence.Text.AsSpan().ContainsAny(Denials))
            return 0;
        var denied = Denied().Matches(sentence.Text).Select(match => sentence.Tokens.Find(token => token.Start == match.Groups["verb"].Index).Term).ToList();
        return denied.Exists(verb => verb is not null && question.Terms.Any(term => term.IsOwn && !term.IsName && term.Term == verb) && IsAskedAbout(question, verb) && sentence.Tokens.Count(token => token.Term == verb) == 1) ? Weight : 0;
    }

    // "Some considered it lawful, but what did others think?": the words before the question word are told.
    private static bool IsAskedAbout(AnalyzedQuestion question, string verb) =>
        question.Sequence.SkipWhile(word => !QuestionWords.Contains(word.Term)).Any(word => word.Term == verb);

    // "Would not sign any longer than five years", "does not change its speed, but its way": so much it does.
    [GeneratedRegex(@"\b(did|do|does|has|have|had|could|would|will|can|is|are|was|were)(n['’]t|\s+not)\s+(yet\s+)?(been\s+)?(\p{L}+ly\s+)?(?<verb>\p{L}+)\b(?![^.;]*\b(than|until|till|unless|except|before|without|but|only)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Denied();
}
