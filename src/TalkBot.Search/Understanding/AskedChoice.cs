using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>"Is it <i>oil</i> or <i>gas</i>?": what a question offers to choose from.</summary>
/// <param name="Places">Where both stand among the question's terms.</param>
internal sealed partial record AskedChoice(IReadOnlyList<int> Places)
{
    /// <summary>So many words may the second have: "oil or natural gas".</summary>
    private const int Reach = 2;

    /// <returns>Null where a question offers no choice.</returns>
    public static AskedChoice? In(AnalyzedSentence question, IReadOnlyList<QuestionTerm> terms)
    {
        for (var i = 0; i + 1 < question.Tokens.Count; i++)
        {
            if (question.Words.Count(word => word.Start >= question.Tokens[i].End) > Reach + 1)
                continue;
            var between = question.Text.AsSpan(question.Tokens[i].End, question.Tokens[i + 1].Start - question.Tokens[i].End);
            if (!between.Trim().Equals("or", StringComparison.OrdinalIgnoreCase) || AsksForEither().IsMatch(question.Text.AsSpan(0, question.Tokens[i].Start)))
                continue;
            var first = PlaceOf(question.Tokens[i]);
            var second = question.Tokens.Skip(i + 1).Take(Reach).Select(PlaceOf).LastOrDefault(place => place >= 0, -1);
            if (first >= 0 && second >= 0)
                return new AskedChoice([.. Listed(i), first, second]);
        }

        return null;

        // "Oil, gas or nuclear power".
        IEnumerable<int> Listed(int last)
        {
            for (var i = last - 1; i >= 0 && question.Text.AsSpan(question.Tokens[i].End, question.Tokens[i + 1].Start - question.Tokens[i].End).Trim() is "," && PlaceOf(question.Tokens[i]) is >= 0 and var place; i--)
                yield return place;
        }

        // "Known yet or still open": no choice.
        int PlaceOf(Token token) => QuestionAnalyzer.SaysSomething(new Word(token.Term, token.Start, token.End, IsStop: false))
            ? Enumerable.Range(0, terms.Count).FirstOrDefault(place => terms[place].IsOwn && terms[place].Term == token.Term, -1)
            : -1;
    }

    // "What oil or gas fields": either will do.
    [GeneratedRegex(@"\b(what|which)\s+(\p{L}+\s+)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AsksForEither();
}
