using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>"Will Ukraine take part?", and a sentence tells of Ukrainian allies alone: the state lends them its name, and is another.</summary>
internal static class LentName
{
    private const double Weight = 0.12;

    /// <summary>What such a sentence counts less; it chooses, and tells nothing of whether the documents answer.</summary>
    public static double In(AnalyzedQuestion question, DocumentMatches document, int sentence) =>
        question is { AsksWhether: true, Actor: [var actor] } && States.ContainAlone(question.Terms[actor].Term) && !States.IsRegion(question.Terms[actor].Term)
        && !document.RefersTo(sentence, question.Actor) && IsOthersAlone(question.Terms[actor], document.Sentence(sentence)) ? Weight : 0;

    private static bool IsOthersAlone(QuestionTerm state, AnalyzedSentence sentence)
    {
        var places = Enumerable.Range(0, sentence.Tokens.Count).Where(place => SoftMatch.Of(state, [sentence.Tokens[place].Term]) > 0).ToList();
        return places.Count > 0 && places.TrueForAll(place => IsBeforeOthers(sentence, place));
    }

    // Its officials act for it.
    private static bool IsBeforeOthers(AnalyzedSentence sentence, int place) =>
        place + 1 < sentence.Tokens.Count
        && Persons.Contain(sentence.Tokens[place + 1].Term) && !Offices.Contain(sentence.Tokens[place + 1].Term)
        && sentence.Text[sentence.Tokens[place].End..sentence.Tokens[place + 1].Start] is " " or "'s " or "’s ";
}
