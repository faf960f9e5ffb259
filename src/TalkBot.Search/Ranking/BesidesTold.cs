using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>"Whom besides Ukraine": a sentence that tells of Ukraine and somebody else in one breath goes before one with Ukraine alone.</summary>
internal static class BesidesTold
{
    private const double Weight = 0.15;

    /// <summary>What a sentence counts more for it; it chooses, and tells nothing of whether the documents answer.</summary>
    public static double In(AnalyzedQuestion question, AnalyzedSentence sentence) =>
        question.Besides.Count > 0 && Enumerable.Range(0, sentence.Tokens.Count).Any(place =>
            IsKnown(question, sentence, place) && (JoinsNext(sentence, place) || JoinsNext(sentence, place - 1))) ? Weight : 0;

    private static bool IsKnown(AnalyzedQuestion question, AnalyzedSentence sentence, int place) =>
        question.Besides.Any(term => SoftMatch.Of(question.Terms[term], [sentence.Tokens[place].Term]) >= SoftMatch.KinWeight);

    private static bool JoinsNext(AnalyzedSentence sentence, int place)
    {
        if (place < 0 || place + 1 >= sentence.Tokens.Count)
            return false;
        var (end, next) = (sentence.Tokens[place].End, sentence.Tokens[place + 1].Start);
        return next > end && sentence.Text.AsSpan(end, next - end).Trim() is "and" or ", and" or "and the" or "as well as";
    }
}
