using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>"Whom besides Ukraine": a sentence that tells of Ukraine and somebody else in one breath goes before others, and one with Ukraine alone behind them.</summary>
internal static class BesidesTold
{
    private const double Together = 0.15;
    private const double Alone = 0.1;

    /// <summary>What a sentence counts more for it; it chooses, and tells nothing of whether the documents answer.</summary>
    public static double In(AnalyzedQuestion question, AnalyzedSentence sentence)
    {
        if (question.Besides.Count == 0)
            return 0;
        var known = Enumerable.Range(0, sentence.Tokens.Count).Where(place => IsKnown(question, sentence, place)).ToList();
        return known.Count == 0 ? 0 : known.Exists(place => JoinsNext(sentence, place) || JoinsNext(sentence, place - 1)) ? Together : -Alone;
    }

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
