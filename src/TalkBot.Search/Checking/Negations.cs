using System.Collections.Frozen;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Checking;

/// <summary>Tells which words of a sentence are denied: those that soon follow "not", "never", "refused to" and the like.</summary>
internal static class Negations
{
    /// <summary>How many words after its cue a denial reaches.</summary>
    private const int Reach = 5;

    private const int MaxFocus = 2;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Cues = (
        "not no never none neither nor without nobody nothing nowhere cannot hardly barely rarely seldom "
        + "deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting fail fails failed failing "
        + "decline declines declined declining unable "
        + "oppose opposes opposed opposing dismiss dismisses dismissed false untrue unlikely impossible")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The places of the words that deny.</summary>
    public static IEnumerable<int> In(AnalyzedSentence sentence) =>
        Enumerable.Range(0, sentence.Words.Count).Where(word => IsCue(sentence, word));

    public static bool IsCue(AnalyzedSentence sentence, int word)
    {
        var text = sentence.Text.AsSpan(sentence.Words[word].Start, sentence.Words[word].End - sentence.Words[word].Start);
        if (text.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || text.EndsWith("n’t", StringComparison.OrdinalIgnoreCase))
            return true;
        // "Not only … but also" denies nothing.
        return Cues.Contains(text)
            && (word + 1 == sentence.Words.Count || sentence.Words[word + 1].Term is not ("onli" or "just" or "least"));
    }

    /// <summary>Whether a word denies, or stands soon after one that does, in the same clause.</summary>
    public static bool IsDenied(AnalyzedSentence sentence, int word)
    {
        if (IsCue(sentence, word))
            return true;
        for (var before = word - 1; before >= Math.Max(0, word - Reach) && !EndsClause(sentence, before); before--)
        {
            if (IsCue(sentence, before))
                return true;
        }

        return false;
    }

    /// <summary>The content words that a cue denies: the nearest that follow it in its clause.</summary>
    public static IEnumerable<int> Focus(AnalyzedSentence sentence, int cue) =>
        Enumerable.Range(cue + 1, Math.Min(Reach, sentence.Words.Count - cue - 1))
            .TakeWhile(word => word == cue + 1 || !EndsClause(sentence, word - 1))
            .Where(word => !sentence.Words[word].IsStop)
            .Take(MaxFocus);

    /// <summary>Whether a comma, a dash or the like stands behind a word.</summary>
    public static bool EndsClause(AnalyzedSentence sentence, int word)
    {
        var end = sentence.Words[word].End;
        var next = word + 1 < sentence.Words.Count ? sentence.Words[word + 1].Start : sentence.Text.Length;
        return sentence.Text.AsSpan(end, next - end).ContainsAny(",;:—");
    }
}
