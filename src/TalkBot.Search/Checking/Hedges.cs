using System.Collections.Frozen;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Checking;

/// <summary>Tells what a sentence leaves open: what may, should or is planned to be is not said to be.</summary>
internal static class Hedges
{
    /// <summary>How many words after its cue a hedge reaches.</summary>
    private const int Reach = 5;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Cues = (
        "might could would should possibility possibilities possible possibly potential potentially perhaps maybe probably likely "
        + "plan plans planned planning aim aims aimed aiming hope hopes hoped hoping seek seeks sought seeking want wants wanted wanting "
        + "propose proposes proposed proposal proposals intend intends intended consider considers considered considering "
        + "expect expects expected threaten threatens threatened promise promises promised pledge pledges pledged "
        + "attempt attempts attempted try tries tried trying if unless whether alleged allegedly reportedly apparently")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Any(AnalyzedSentence sentence) => Enumerable.Range(0, sentence.Words.Count).Any(word => IsCue(sentence, word));

    /// <summary>Whether a cue stands shortly before a word, in the same clause.</summary>
    public static bool IsHedged(AnalyzedSentence sentence, int word) =>
        Enumerable.Range(1, Math.Min(word, Reach)).Select(distance => word - distance)
            .TakeWhile(before => !Negations.EndsClause(sentence, before))
            .Any(before => IsCue(sentence, before));

    private static bool IsCue(AnalyzedSentence sentence, int word)
    {
        var text = sentence.TextOf(word);
        // The month is written with a capital, the verb is not.
        return text is "may" || Cues.Contains(text);
    }
}
