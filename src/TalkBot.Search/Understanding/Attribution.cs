using System.Collections.Frozen;
using TalkBot.Search.Analysis;
using TalkBot.Search.Checking;

namespace TalkBot.Search.Understanding;

/// <summary>Tells whether a sentence gives somebody's words, thoughts or feelings, and does not only name them.</summary>
internal static class Attribution
{
    /// <summary>"President Zelenskyy has publicly expressed …": so many words may stand between the name and the verb.</summary>
    private const int Reach = 6;

    /// <summary>"Rubio, the secretary of state, said …"; with "who", a clause may be longer.</summary>
    private const int MaxApposition = 7;
    private const int MaxRelative = 20;

    /// <summary>"…,” said the Russian foreign minister Lavrov".</summary>
    private const int MaxTitle = 4;

    private static readonly FrozenSet<string> Verbs = Terms(
        "said says saying told asked added stated wrote insisted claimed argued warned announced declared expressed emphasized emphasised stressed assured "
        + "indicated suggested voiced accused rejected refused opposed denied called criticized criticised blamed believed thought felt implicated described "
        + "promised vowed pledged demanded wanted urged replied responded reacted welcomed praised admitted noted maintained asserted agreed supported feared "
        + "hoped expected threatened offered proposed recalled explained mentioned condemned dismissed acknowledged confirmed predicted concluded complained credited");

    private static readonly FrozenSet<string> Utterances = Terms(
        "comments remarks words statements views opinions stance position reaction response reply answer claims conclusions concerns demands speech letter");

    private static readonly FrozenSet<string> Relatives = FrozenSet.ToFrozenSet(["who", "whos", "which"]);

    /// <param name="sentence">The sentence.</param>
    /// <param name="isSpeaker">Whether an index term of it names them.</param>
    public static bool Speaks(AnalyzedSentence sentence, Func<string, bool> isSpeaker) => Enumerable.Range(0, sentence.Words.Count)
        .Any(word => !sentence.Words[word].IsStop && isSpeaker(sentence.Words[word].Term)
            && (IsQuoting(sentence) || IsOwner(sentence, word) || SaysAfter(sentence, word) || IsSaidBefore(sentence, word)));

    private static bool IsQuoting(AnalyzedSentence sentence) => sentence.Text.AsSpan().IndexOfAny('“', '”', '"') >= 0;

    /// <summary>"Trump’s recent comments".</summary>
    private static bool IsOwner(AnalyzedSentence sentence, int name)
    {
        var text = sentence.Text.AsSpan(sentence.Words[name].Start);
        var own = text[..Math.Min(text.Length, sentence.Words[name].End - sentence.Words[name].Start + 2)];
        return own.IndexOfAny('\'', '’') > 0
            && Enumerable.Range(name + 1, 3).Any(word => word < sentence.Words.Count && Utterances.Contains(sentence.Words[word].Term));
    }

    private static bool SaysAfter(AnalyzedSentence sentence, int name)
    {
        if (HasVerb(sentence, name, out var end))
            return true;
        // Over what stands between two commas, to the verb behind it.
        var next = end + 1;
        if (next >= sentence.Words.Count)
            return false;
        var longest = Relatives.Contains(sentence.Words[next].Term) ? MaxRelative : MaxApposition;
        for (var word = next; word < Math.Min(next + longest, sentence.Words.Count); word++)
        {
            if (Negations.EndsClause(sentence, word))
                return HasVerb(sentence, word + 1, out _) || (word + 1 < sentence.Words.Count && IsVerb(sentence, word + 1));
        }

        return false;
    }

    /// <summary>Whether a verb of saying follows a word soon, in its clause; <paramref name="end"/> is the last word that was looked at.</summary>
    private static bool HasVerb(AnalyzedSentence sentence, int from, out int end)
    {
        for (end = from; end < sentence.Words.Count && end <= from + Reach; end++)
        {
            if (end > from && IsVerb(sentence, end))
                return true;
            if (Negations.EndsClause(sentence, end))
                return false;
        }

        return false;
    }

    private static bool IsSaidBefore(AnalyzedSentence sentence, int name) => Enumerable.Range(1, MaxTitle + 2).Select(back => name - back)
        .TakeWhile(word => word >= 0 && !Negations.EndsClause(sentence, word))
        .Any(word => IsVerb(sentence, word) || sentence.Words[word].Term == "accord");

    // "State" the noun has a capital where it would mislead: "Secretary of State".
    private static bool IsVerb(AnalyzedSentence sentence, int word) =>
        Verbs.Contains(sentence.Words[word].Term) && char.IsLower(sentence.TextOf(word)[0]);

    private static FrozenSet<string> Terms(string words) => TextAnalysis.Terms(words).ToFrozenSet();
}
