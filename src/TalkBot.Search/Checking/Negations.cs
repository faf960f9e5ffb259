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

    /// <summary>They deny what is said of something, and nothing where they describe it.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Adjectives =
        "false untrue unlikely impossible".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that tell that something is not so, and deny no other word.</summary>
    private static readonly HashSet<string> Lacks = [.. TextAnalysis.Terms(
        "absent absence exclude exclusion lack missing sideline without failure inability prevent isolate discontent uncertain unclear unknown undecided unresolved refusal rejection opposition denial")];

    /// <summary>Whether a sentence tells in other words that something is not so: "its exclusion", "absent from the talks".</summary>
    public static bool TellsLack(AnalyzedSentence sentence) => sentence.Terms.Overlaps(Lacks);

    /// <summary>The places of the words that deny.</summary>
    public static IEnumerable<int> In(AnalyzedSentence sentence) =>
        Enumerable.Range(0, sentence.Words.Count).Where(word => IsCue(sentence, word));

    public static bool IsCue(AnalyzedSentence sentence, int word)
    {
        var text = sentence.TextOf(word);
        if (text.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || text.EndsWith("n’t", StringComparison.OrdinalIgnoreCase))
            return true;
        // "Not only … but also" denies nothing, nor does "without delay", nor do "false scales".
        return Cues.Contains(text) && !(Adjectives.Contains(text) && Describes(sentence, word))
            && (word + 1 == sentence.Words.Count || sentence.Words[word + 1].Term is not ("onli" or "just" or "least" or "delai" or "doubt"));
    }

    private static bool Describes(AnalyzedSentence sentence, int word) =>
        word + 1 < sentence.Words.Count && !sentence.Words[word + 1].IsStop && !EndsClause(sentence, word);

    /// <summary>Whether a word stands soon after one that denies, in the same clause.</summary>
    public static bool IsDeniedBefore(AnalyzedSentence sentence, int word) =>
        Enumerable.Range(1, Math.Min(word, Reach)).Select(distance => word - distance)
            .TakeWhile(before => !EndsClause(sentence, before))
            .Any(before => IsCue(sentence, before));

    /// <summary>The content words that a cue denies: the nearest that follow it in its clause, up to one that denies itself ("did not reject").</summary>
    public static IEnumerable<int> Focus(AnalyzedSentence sentence, int cue)
    {
        var found = 0;
        for (var word = cue + 1; word < sentence.Words.Count && word <= cue + Reach && found < MaxFocus; word++)
        {
            if (EndsClause(sentence, word - 1))
                yield break;
            if (sentence.Words[word].IsStop)
                continue;
            yield return word;
            found = IsCue(sentence, word) ? MaxFocus : found + 1;
        }
    }

    /// <summary>Whether a comma, a dash or the like stands behind a word.</summary>
    public static bool EndsClause(AnalyzedSentence sentence, int word)
    {
        var end = sentence.Words[word].End;
        var next = word + 1 < sentence.Words.Count ? sentence.Words[word + 1].Start : sentence.Text.Length;
        return sentence.Text.AsSpan(end, next - end).ContainsAny(",;:—");
    }
}
