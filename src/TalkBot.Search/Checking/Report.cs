using System.Collections.Frozen;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Checking;

/// <summary>The part of a sentence that somebody is reported to have said, believed or denied.</summary>
/// <param name="Speaker">The content words of who says it, as places in the sentence's words; empty where a pronoun does.</param>
/// <param name="From">The first word that is reported.</param>
/// <param name="To">The place just after the last one.</param>
internal sealed record Report(IReadOnlyList<int> Speaker, int From, int To)
{
    private const int MaxSpeakerWords = 8;

    /// <summary>“…,” said the minister on Monday: so few words may follow a verb that stands behind what it reports.</summary>
    private const int MaxWordsBehind = 7;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = Lookup(
        "said say says told tell tells claimed claim claims claiming alleged allege alleges alleging asserted assert asserts asserting "
        + "argued argue argues arguing insisted insist insists insisting denied deny denies denying accused accuse accuses accusing "
        + "blamed blame blames blaming implicated implicates warned warn warns warning believed believe believes thought think thinks "
        + "suggested suggest suggests stated state states stressed stress stresses emphasized emphasised expressed express expresses expressing "
        + "indicated indicate indicates indicating assured assure assures assuring added adds noted notes acknowledged admitted admits "
        + "contended contend contends suspected suspect suspects rejected disputed dispute disputes vowed vow vows");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns = Lookup("he she they i we");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> People = Lookup(
        "official officials spokesman spokeswoman spokesperson spokespeople minister ministers ministry president police government "
        + "governments sources source authorities experts expert researchers scientists critics critic leaders leader allies diplomats diplomat "
        + "aides analysts analyst observers lawyers witnesses residents people company campaigners opponents supporters man woman director chief");

    /// <summary>After a comma, these go on in the sentence's own voice.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Turns = Lookup("although though but while whereas which who despite even yet");

    /// <summary>The first report of a sentence; null where it says all in its own voice.</summary>
    public static Report? In(AnalyzedSentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Term == "accord" && i + 1 < words.Count && words[i + 1].Term == "to")
            {
                var end = Math.Min(EndOfClause(sentence, i + 2) + 1, words.Count);
                return i < words.Count / 2
                    ? new Report(Content(sentence, i + 2, end), end, words.Count)
                    : new Report(Content(sentence, i + 2, end), 0, i);
            }

            if (Verbs.Contains(sentence.TextOf(i)) && Of(sentence, i) is { } report)
                return report;
        }

        return null;
    }

    public bool Holds(int word) => word >= From && word < To;

    /// <summary>What a verb reports; null where no person stands by it.</summary>
    private static Report? Of(AnalyzedSentence sentence, int verb)
    {
        var count = sentence.Words.Count;
        var start = StartOfClause(sentence, verb);
        if (start > MaxWordsBehind / 2 && count - verb <= MaxWordsBehind && (HasPerson(sentence, start, verb) || HasPerson(sentence, verb + 1, count)))
            return new Report([.. Content(sentence, start, verb), .. Content(sentence, verb + 1, count)], 0, start);

        // "Rubio, the secretary of state, said": the speaker is in front of what stands between the commas.
        var (from, to) = start < verb ? (Math.Max(start, verb - MaxSpeakerWords), verb) : (0, Math.Min(EndOfClause(sentence, 0) + 1, verb));
        return HasPerson(sentence, from, to) ? new Report(Content(sentence, from, to), verb + 1, EndOfReport(sentence, verb + 1)) : null;
    }

    private static bool HasPerson(AnalyzedSentence sentence, int from, int to) => Enumerable.Range(from, Math.Max(0, to - from))
        .Any(word => People.Contains(sentence.TextOf(word)) || Pronouns.Contains(sentence.TextOf(word)) || (!sentence.Words[word].IsStop && char.IsUpper(sentence.TextOf(word)[0])));

    private static List<int> Content(AnalyzedSentence sentence, int from, int to) =>
        [.. Enumerable.Range(from, Math.Max(0, to - from)).Where(word => !sentence.Words[word].IsStop && !Pronouns.Contains(sentence.TextOf(word)))];

    private static int EndOfReport(AnalyzedSentence sentence, int from)
    {
        for (var word = from + 1; word < sentence.Words.Count; word++)
        {
            if (IsBreak(sentence, word - 1) && (Turns.Contains(sentence.TextOf(word)) || sentence.TextOf(word).EndsWith("ing", StringComparison.Ordinal)))
                return word;
        }

        return sentence.Words.Count;
    }

    private static int StartOfClause(AnalyzedSentence sentence, int word)
    {
        while (word > 0 && !IsBreak(sentence, word - 1))
            word--;
        return word;
    }

    /// <summary>The last word of the clause that a word stands in.</summary>
    private static int EndOfClause(AnalyzedSentence sentence, int word)
    {
        while (word < sentence.Words.Count - 1 && !IsBreak(sentence, word))
            word++;
        return word;
    }

    /// <summary>Whether a comma or a quotation mark follows a word.</summary>
    private static bool IsBreak(AnalyzedSentence sentence, int word)
    {
        var end = sentence.Words[word].End;
        var next = word + 1 < sentence.Words.Count ? sentence.Words[word + 1].Start : sentence.Text.Length;
        return sentence.Text.AsSpan(end, next - end).ContainsAny(",;\"”“");
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
