using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>A word of a question that may tell which one is meant, between its neighbors: "a <i>bronze</i> plate", "stage <i>4</i>".</summary>
/// <param name="Before">The word before it.</param>
/// <param name="Term">Its place among the question's terms.</param>
/// <param name="IsName">Whether it is a name.</param>
/// <param name="IsNumber">Whether it is a number.</param>
/// <param name="After">The word behind it.</param>
internal sealed record Qualifier(Word Before, int Term, bool IsName, bool IsNumber, Word After)
{
    /// <summary>Before a verb: "to consume".</summary>
    private const string Infinitive = "to";

    /// <param name="question">The question.</param>
    /// <param name="terms">Its terms.</param>
    public static IEnumerable<Qualifier> In(AnalyzedSentence question, IReadOnlyList<QuestionTerm> terms)
    {
        var places = Enumerable.Range(0, terms.Count).Where(place => terms[place].IsOwn).ToDictionary(place => terms[place].Term);
        var words = question.Words;
        for (var i = 1; i < words.Count - 1; i++)
        {
            if (QuestionAnalyzer.SaysSomething(words[i]) && places.TryGetValue(words[i].Term, out var place))
                yield return new Qualifier(words[i - 1], place, terms[place].IsName, IsDigit(words[i]), words[i + 1]);
        }
    }

    /// <summary>
    /// Whether a text tells of another one: "a plastic plate" has another word between the same neighbors, "stage 3" another number
    /// beside one of them.
    /// </summary>
    /// <param name="text">The text, which has not the word itself.</param>
    /// <param name="asked">The index terms of the question.</param>
    public bool IsReplacedIn(AnalyzedSentence text, IReadOnlySet<string> asked)
    {
        var words = text.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var follows = i > 0 && words[i - 1].Term == Before.Term;
            var precedes = i < words.Count - 1 && words[i + 1].Term == After.Term;
            if (!(follows || precedes) || asked.Contains(words[i].Term) || !QuestionAnalyzer.SaysSomething(words[i]))
                continue;
            if (follows && precedes && QuestionAnalyzer.SaysSomething(After) && Before.Term != Infinitive)
                return true;
            if (IsAlike(words[i], text) && ((follows && QuestionAnalyzer.SaysSomething(Before)) || (precedes && QuestionAnalyzer.SaysSomething(After))))
                return true;
        }

        return false;
    }

    private bool IsAlike(Word word, AnalyzedSentence text) => (IsName && char.IsUpper(text.Text[word.Start])) || (IsNumber && IsDigit(word));

    private static bool IsDigit(Word word) => char.IsAsciiDigit(word.Term[0]);
}
