using TalkBot.Search.Analysis;
using TalkBot.Search.Checking;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>What a sentence tells otherwise than a question says it: the opposite, another one in its place, or not what it denies.</summary>
/// <param name="question">The question.</param>
/// <param name="document">The sentence's document.</param>
/// <param name="sentence">The place of the sentence.</param>
/// <param name="many">From 0 for few sentences to 1 for many.</param>
internal sealed class ContraryPenalties(AnalyzedQuestion question, DocumentMatches document, int sentence, double many)
{
    /// <summary>"What rose", and the sentence tells what fell.</summary>
    private const double OppositePenalty = 0.6;

    /// <summary>"The non-European members", and the sentence has European members.</summary>
    private const double TurnedPenalty = 1.2;

    /// <summary>"A bronze plate", and the sentence has a plastic one; among many.</summary>
    private const double ReplacedPenalty = 0.5;

    /// <summary>The question is the sentence word by word, but for one; among many.</summary>
    private const double ExchangedPenalty = 2;

    /// <summary>"Who did not come", and nothing is denied in the sentence.</summary>
    private const double NegationAbsentPenalty = 0.2;

    /// <summary>The same for an open question among many sentences: one of few may deny it in other words.</summary>
    private const double NegationAbsentAmongManyPenalty = 1.2;

    private static readonly string Last = TextAnalysis.Terms("last")[0];

    private readonly AnalyzedSentence _text = document.Sentence(sentence);

    public double Sum() =>
        DenialPenalty()
        + (question is { IsOpen: true, IsNegative: false } && Enumerable.Range(0, question.Terms.Count).Any(term => question.Terms[term].IsOwn && SaysOpposite(term)) ? OppositePenalty : 0)
        + (question.IsOpen && TurnedWord.IsTurnedIn(_text, question.Sequence) ? TurnedPenalty : 0)
        + (question.Qualifiers.Any(IsReplaced) ? ReplacedPenalty * many : 0)
        + (ExchangedPenalty * many * ExchangedWord.Evidence(question, document, sentence));

    private double DenialPenalty()
    {
        if (!question.IsNegative)
            return 0;
        var penalty = question is { IsOpen: true, Kind: not AnswerKind.Reason } ? NegationAbsentAmongManyPenalty * many : 0; // What stood in the way denies nothing.
        if (Negations.In(_text).Any())
            return IsAffirmed() ? penalty : 0;
        return (NegationAbsentPenalty * (Negations.TellsLack(_text) ? many : 1)) + penalty;
    }

    /// <summary>What the question denies stands there undenied: something else is denied.</summary>
    private bool IsAffirmed() => question.Denied.Where(_text.Terms.Contains).ToList() is { Count: > 0 } told && !told.Exists(term => Denials(term).Any(denied => denied));

    private bool IsReplaced(Qualifier qualifier) => document.Match(sentence, qualifier.Term) <= 0 && qualifier.IsReplacedIn(_text, question.Words);

    private bool SaysOpposite(int term)
    {
        var own = question.Terms[term].Term;
        var opposites = Opposites.Of(own);
        // "Which broken lines are to be mended": "restored" is the opposite of one word, and tells the other. What changes goes from the one to
        // the other, and who "will not be sidelined" is involved.
        return document.Match(sentence, term) < SoftMatch.KinWeight && !IsVerb(own) && !question.Words.Overlaps(opposites)
            && opposites.Any(opposite => _text.Terms.Contains(opposite) && !Denials(opposite).All(denied => denied) && !question.Terms.Any(other => other.Term != own && SoftMatch.Of(other, [opposite]) > 0))
            && !Matters.TellsChange(_text.Text);
    }

    /// <summary>"How long did it last": no opposite of the first.</summary>
    private bool IsVerb(string term) => term == Last && question.Kind == AnswerKind.Duration;

    /// <summary>Of each place where an index term stands in the sentence, whether it is denied there.</summary>
    private IEnumerable<bool> Denials(string term) =>
        Enumerable.Range(0, _text.Words.Count).Where(word => _text.Words[word].Term == term).Select(word => Negations.IsDeniedBefore(_text, word));
}
