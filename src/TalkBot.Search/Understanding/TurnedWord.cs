using TalkBot.Search.Analysis;
using TalkBot.Search.Checking;

namespace TalkBot.Search.Understanding;

/// <summary>A small word that turns what it stands before: "<i>non</i>-European", "<i>less</i> adept", "<i>before</i> the vote".</summary>
internal static class TurnedWord
{
    private const string Non = "non";

    /// <summary>"Before the vote": so many words may stand between.</summary>
    private const int Reach = 2;

    private static readonly Dictionary<string, string> Contraries = new[] { ("more", "less"), ("most", "least"), ("before", "after") }
        .SelectMany(pair => new[] { (One: Term(pair.Item1), Other: Term(pair.Item2)), (One: Term(pair.Item2), Other: Term(pair.Item1)) })
        .ToDictionary(pair => pair.One, pair => pair.Other);

    /// <summary>Whether a sentence has a word of the question, and each time turned the other way.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="question">The question's words in order.</param>
    public static bool IsTurnedIn(AnalyzedSentence sentence, IReadOnlyList<Word> question)
    {
        for (var at = 0; at < question.Count - 1; at++)
        {
            if (question[at].Term == Non ? IsWithoutNon(sentence, question, question[at + 1].Term)
                : Contraries.TryGetValue(question[at].Term, out var contrary) && Following(question, at) is { } turned && IsContrary(sentence, turned, question[at].Term, contrary))
                return true;
        }

        return false;
    }

    // "States without weapons" are non-nuclear, and "which non-EU states came to the EU summit" has the word both ways.
    private static bool IsWithoutNon(AnalyzedSentence sentence, IReadOnlyList<Word> question, string word) =>
        Places(question, word).All(place => place > 0 && question[place - 1].Term == Non)
        && Places(sentence.Words, word).ToList() is { Count: > 0 } told && told.TrueForAll(place => place == 0 || sentence.Words[place - 1].Term != Non)
        && !Negations.In(sentence).Any();

    private static bool IsContrary(AnalyzedSentence sentence, string turned, string own, string contrary)
    {
        var told = Places(sentence.Words, turned).Select(place => Before(sentence, place)).ToList();
        return told.Exists(before => before.Contains(contrary)) && !told.Exists(before => before.Contains(own));
    }

    private static string? Following(IReadOnlyList<Word> words, int place)
    {
        for (var next = place + 1; next < words.Count && next <= place + 1 + Reach; next++)
        {
            if (QuestionAnalyzer.SaysSomething(words[next]))
                return next + 1 < words.Count && words[next + 1].Term == "than" ? null : words[next].Term; // "Engines less efficient than turbines": turbines are more so.
        }

        return null;
    }

    private static List<string> Before(AnalyzedSentence sentence, int place)
    {
        var before = new List<string>();
        for (var word = place - 1; word >= 0 && word >= place - 1 - Reach && !Negations.EndsClause(sentence, word); word--)
        {
            before.Add(sentence.Words[word].Term);
            if (QuestionAnalyzer.SaysSomething(sentence.Words[word]))
                break;
        }

        return before;
    }

    private static IEnumerable<int> Places(IReadOnlyList<Word> words, string term) => Enumerable.Range(0, words.Count).Where(word => words[word].Term == term);

    private static string Term(string word) => TextAnalysis.Terms(word) is [var term] ? term : word;
}
