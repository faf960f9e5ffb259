using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Tells whether a sentence gives a reason, and what for.</summary>
internal static partial class Reasons
{
    /// <summary>What stands behind these was brought about.</summary>
    private const string Effects = @"spark(s|ed|ing)?|prompt(s|ed|ing)|caus(es?|ed|ing)|led to|leading to|result(s|ed|ing)? in|rais(es?|ed|ing) (?=(\p{L}+ )?(concerns?|fears?|alarm|doubts?|hopes?|worries|objections)\b)";

    /// <summary>What stands before these has a purpose; what somebody seeks to prevent is a wish, and no reason.</summary>
    private const string Purposes =
        @"aimed at|(?<!\b(seek(s|ing)?|sought|want(s|ed)?|aim(s|ed)?|hop(es?|ed|ing)|tr(y|ies|ied|ying)|fail(s|ed)?|effort|efforts|commitment|plans?|needs?|able)\s)to (avoid|prevent|protect|ensure|help|allow|facilitate|enable)";

    private const string Others =
        @"because|due to|in (response|protest)|on (the )?grounds|fearing|failure to|so that|in order to|as a result|result(s|ed|ing)? (of|from)|owing to|thanks to|since|therefore|thus|reasons?|why|citing|blam(es?|ed|ing)|for lack of|lack(s|ed)? (of|the)|shortages? of|held up by|could not .* without|(not|never|refus(es?|ed|ing))\b[^.;]{1,80}\b(until|unless)|(?<!\bmore\s)so (?=(he|she|they|we|it|I)\b)|arguing|, saying|pointing to|in (view|light) of|over concerns?|for fear";

    /// <summary>So many words behind "sparking" may say what was sparked.</summary>
    private const int Reach = 2;

    /// <summary>So many words before "aimed at" may say what was.</summary>
    private const int ReachBack = 3;

    /// <summary>Whether a text has a word that gives a reason for something.</summary>
    public static bool StandIn(string text) => Effect().IsMatch(text) || Purpose().IsMatch(text) || Other().IsMatch(text);

    /// <summary>"Discontent with his exclusion": whether a sentence says what somebody feels so about who the question says feels so.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="terms">The question's terms.</param>
    public static bool AreForFeeling(AnalyzedSentence sentence, IReadOnlyList<QuestionTerm> terms) => Feeling().Matches(sentence.Text).Any(feeling =>
        sentence.Tokens.Find(token => token.Start == feeling.Index) is { Term: { } felt } && IsAsked(terms, felt));

    /// <summary>"Such remarks could harm …": whether a sentence says of what may happen that the question asks about it: what does it is the reason.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="terms">The question's terms.</param>
    public static bool AreForRisk(AnalyzedSentence sentence, IReadOnlyList<QuestionTerm> terms) => Risk().Matches(sentence.Text).Any(risk =>
        sentence.Tokens.Find(token => token.Start == risk.Groups["verb"].Index) is { Term: { } verb } && IsAsked(terms, verb));

    /// <summary>
    /// "… sparking concern", "talks aimed at peace": whether each reason in a sentence is one for something that the question does not ask about.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="terms">The question's terms.</param>
    public static bool AreForAnother(AnalyzedSentence sentence, IReadOnlyList<QuestionTerm> terms)
    {
        var effects = Effect().Matches(sentence.Text);
        var purposes = Purpose().Matches(sentence.Text);
        if (IsBehindReason(sentence, terms))
            return true;
        return effects.Count + purposes.Count > 0
            && !Other().IsMatch(sentence.Text)
            && effects.All(effect => !sentence.Tokens.SkipWhile(token => token.Start < effect.Index + effect.Length).Take(Reach).Any(token => IsAsked(terms, token.Term)))
            && purposes.All(purpose => !sentence.Tokens.TakeWhile(token => token.End <= purpose.Index).TakeLast(ReachBack).Any(token => IsAsked(terms, token.Term)));
    }

    /// <summary>"The first contact since dockers walked out": what is asked about stands where a reason for something else would.</summary>
    private static bool IsBehindReason(AnalyzedSentence sentence, IReadOnlyList<QuestionTerm> terms)
    {
        var reasons = Other().Matches(sentence.Text);
        if (reasons.Count == 0 || Effect().IsMatch(sentence.Text) || Purpose().IsMatch(sentence.Text) || !reasons.All(reason => Because().IsMatch(reason.Value)))
            return false;
        var places = sentence.Tokens.Where(token => IsAsked(terms, token.Term)).Select(token => token.Start).ToList();
        return places.Count > 0 && places.TrueForAll(place => place > reasons[0].Index);
    }

    private static bool IsAsked(IReadOnlyList<QuestionTerm> terms, string told) =>
        terms.Any(term => term.IsOwn && !term.IsName && !States.Contain(term.Term) && SoftMatch.Of(term, [told]) > 0);

    [GeneratedRegex("^(because|due to|since|owing to|thanks to)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Because();

    [GeneratedRegex(@"\b(" + Effects + @")\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Effect();

    [GeneratedRegex(@"\b(could|might|may|would)\s+(\p{L}+ly\s+)?(?<verb>\p{L}+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Risk();

    [GeneratedRegex(@"\b(" + Purposes + @")\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\b(" + Others + @")\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(discontent(ed)?|displeasure|displeased|dissatisf(action|ied)|anger|angry|fury|furious|frustrat(ion|ed)|unease|uneasy|upset|unhapp(y|iness)|dismay(ed)?|alarm(ed)?|concern(s|ed)?|worr(y|ies|ied)|outraged?|fear(s|ed|ful)?|afraid|disappoint(ment|ed)|annoy(ance|ed)|resent(ment|s|ed|ful)?|complain(ts?|s|ed|ing)?|pleased|happy|glad|proud|grateful|relieved)\s+(about|over|at|with|by|regarding|of|that|for)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Feeling();
}
