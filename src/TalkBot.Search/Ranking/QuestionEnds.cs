using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>
/// A question begins and ends with what it is about and what it asks of it: a sentence that has either word itself is the
/// likelier one, among many that share as much.
/// </summary>
/// <param name="terms">The question's.</param>
/// <param name="sentenceCount">How many sentences the documents have.</param>
internal sealed class QuestionEnds(IReadOnlyList<QuestionTerm> terms, int sentenceCount)
{
    private const double Weight = 0.03;

    private readonly double _weight = Weight * Multitude.Of(sentenceCount);
    private readonly int _last = terms.TakeWhile(term => term.IsOwn).Count() - 1;

    /// <summary>What a sentence counts more for them.</summary>
    public double HeldIn(DocumentMatches document, int sentence)
    {
        return _last > 0 ? _weight * (Held(0) + Held(_last)) : 0;

        int Held(int term) => document.Match(sentence, term) >= 1 ? 1 : 0;
    }
}
