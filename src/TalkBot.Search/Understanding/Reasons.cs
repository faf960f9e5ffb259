using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Tells what a sentence gives a reason for.</summary>
internal static partial class Reasons
{
    /// <summary>So many words behind "sparking" may say what was sparked.</summary>
    private const int Reach = 2;

    /// <summary>So many words before "aimed at" may say what was.</summary>
    private const int ReachBack = 3;

    /// <summary>
    /// "… sparking concern", "talks aimed at peace": whether each reason in a sentence is one for something that the question does not ask about.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="terms">The question's terms.</param>
    public static bool AreForAnother(AnalyzedSentence sentence, IReadOnlyList<QuestionTerm> terms)
    {
        var effects = Effect().Matches(sentence.Text);
        var purposes = Purpose().Matches(sentence.Text);
        return effects.Count + purposes.Count > 0
            && !AnswerEvidence.TellsReason(Purpose().Replace(Effect().Replace(sentence.Text, " "), " "))
            && effects.All(effect => !sentence.Tokens.SkipWhile(token => token.Start < effect.Index + effect.Length).Take(Reach).Any(IsAsked))
            && purposes.All(purpose => !sentence.Tokens.TakeWhile(token => token.End <= purpose.Index).TakeLast(ReachBack).Any(IsAsked));

        bool IsAsked(Token token) => terms.Any(term => term.IsOwn && !term.IsName && !States.Contain(term.Term) && SoftMatch.Of(term, [token.Term]) > 0);
    }

    [GeneratedRegex(@"\b(spark(s|ed|ing)?|prompt(s|ed|ing)|caus(es?|ed|ing)|led to|leading to|result(s|ed|ing)? in)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Effect();

    [GeneratedRegex(@"\b(aimed at|to (avoid|prevent|protect|ensure|help|allow|facilitate|enable))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Purpose();
}
