using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Tells whether a sentence speaks of somebody at all, by a name or by a word for those who do things.</summary>
internal static class Persons
{
    private static readonly HashSet<string> Terms = [.. WordLists.Lines("persons.txt").SelectMany(line => line.Split(' ')).SelectMany(TextAnalysis.Terms)];

    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase) { "he", "she", "they", "we", "i", "you", "him", "her", "them", "us", "who", "whom", "his", "their", "nobody", "somebody", "everybody", "anyone", "everyone", "someone" };

    /// <summary>Whether an index term is a word for those who do things.</summary>
    public static bool Contain(string term) => Terms.Contains(term);

    /// <param name="sentence">The sentence.</param>
    /// <param name="questionWords">The index terms of the question: whom it names itself is no news.</param>
    public static bool Stand(AnalyzedSentence sentence, IReadOnlySet<string> questionWords) =>
        AnswerEvidence.Of(AnswerKind.Person, sentence, questionWords) > 0
        || OpensWithName(sentence, questionWords)
        || sentence.Terms.Any(term => Terms.Contains(term) && !questionWords.Contains(term))
        || sentence.Words.Any(word => word.IsStop && Pronouns.Contains(word.Term));

    // A capital tells nothing there: what English does not know may be a name.
    private static bool OpensWithName(AnalyzedSentence sentence, IReadOnlySet<string> questionWords) =>
        sentence.Tokens is [{ Start: 0 } first, ..] && char.IsUpper(sentence.Text[0]) && !questionWords.Contains(first.Term) && !TermRarity.IsCommon(first.Term) && !EnglishWords.Contain(first.Term);
}
