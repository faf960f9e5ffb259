using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>How much each word of a question counts: its share of the rarity of all of them.</summary>
internal sealed class QuestionWeights
{
    private const double HistoryWeight = 0.4;

    private readonly double[] _shares;

    /// <param name="question">The question.</param>
    /// <param name="rarity">How rare an index term is in the documents.</param>
    public QuestionWeights(AnalyzedQuestion question, Func<string, double> rarity)
    {
        Question = question;
        _shares = [.. question.Terms.Select(term => Weight(question, term) * rarity(term.Term))];
        Total = Math.Max(question.Terms.Sum(term => term.Weight * rarity(term.Term)), double.Epsilon);
        var sum = Math.Max(_shares.Sum(), double.Epsilon);
        for (var i = 0; i < _shares.Length; i++)
            _shares[i] /= sum;
    }

    public AnalyzedQuestion Question { get; }

    /// <summary>The rarity of all the words together, as the search weighs them: what a passage that holds them all can reach.</summary>
    public double Total { get; }

    /// <summary>The share of a term, by its place in <see cref="AnalyzedQuestion.Terms"/>; all shares add up to 1.</summary>
    public double this[int term] => _shares[term];

    // Words of earlier turns help to find passages; to choose among their sentences they help little, and only where the
    // question seems to lean on them: what is asked now must stand in the answer.
    private static double Weight(AnalyzedQuestion question, QuestionTerm term) =>
        term.IsOwn ? term.Weight
        : question.DependsOnConversation ? HistoryWeight * term.Weight
        : 0;
}
