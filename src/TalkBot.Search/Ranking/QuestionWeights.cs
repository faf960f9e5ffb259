using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>How much each word of a question counts: its share of the rarity of all of them.</summary>
internal sealed class QuestionWeights
{
    private const double HistoryWeight = 0.4;

    /// <summary>What a sentence is worth, of what the question's own words are worth, where words of earlier turns were sought along with them.</summary>
    private const double SentenceInConversation = 0.3;

    /// <summary>No text holds the empty term.</summary>
    private const string NoTerm = "";

    private readonly double[] _shares;
    private readonly double[] _sought;

    /// <param name="question">The question.</param>
    /// <param name="rarity">How rare an index term is in the documents.</param>
    public QuestionWeights(AnalyzedQuestion question, Func<string, double> rarity)
    {
        Question = question;
        _shares = [.. question.Terms.Select(term => Weight(question, term) * rarity(term.Term))];
        _sought = [.. question.Terms.Select(term => term.Weight * rarity(term.Term))];
        Total = Math.Max(_sought.Sum(), double.Epsilon);
        Own = Math.Max(Places(isOwn: true).Sum(term => _sought[term]), double.Epsilon);
        Length = Own / rarity(NoTerm);
        SentenceWorth = question.IsInConversation ? SentenceInConversation * Own : Total;
        var sum = Math.Max(_shares.Sum(), double.Epsilon);
        for (var i = 0; i < _shares.Length; i++)
            _shares[i] /= sum;
    }

    public AnalyzedQuestion Question { get; }

    /// <summary>The rarity of all the words together, as the search weighs them: what a passage that holds them all can reach.</summary>
    public double Total { get; }

    /// <summary>The same of the question's own words.</summary>
    public double Own { get; }

    /// <summary>
    /// What a sentence's score is worth in passage scores. In a conversation it is less: a sentence is chosen by what is asked now, and
    /// what the conversation is about is told by the passage as a whole.
    /// </summary>
    public double SentenceWorth { get; }

    /// <summary>How much the question itself says: the rarity of its words, in words that no document holds.</summary>
    public double Length { get; }

    /// <summary>How much of what was said before is held somewhere, from 0 to 1, as the search weighs it; 0 where nothing was said before.</summary>
    /// <param name="match">How well a term is held there, from 0 to 1.</param>
    public double EarlierHeld(Func<int, double> match)
    {
        var earlier = Places(isOwn: false).ToList();
        return earlier.Sum(term => _sought[term] * match(term)) / Math.Max(earlier.Sum(term => _sought[term]), double.Epsilon);
    }

    /// <summary>The share of a term, by its place in <see cref="AnalyzedQuestion.Terms"/>; all shares add up to 1.</summary>
    public double this[int term] => _shares[term];

    private IEnumerable<int> Places(bool isOwn) => Enumerable.Range(0, Question.Terms.Count).Where(term => Question.Terms[term].IsOwn == isOwn);

    // Words of earlier turns help to find passages; to choose among their sentences they help little, and only where the
    // question seems to lean on them: what is asked now must stand in the answer.
    private static double Weight(AnalyzedQuestion question, QuestionTerm term) =>
        term.IsOwn ? term.Weight
        : question.DependsOnConversation ? HistoryWeight * term.Weight
        : 0;
}
