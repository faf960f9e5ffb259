using System.Collections.Frozen;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Checking;

/// <summary>A sentence, or a part of it, that somebody is reported to have said, believed or denied.</summary>
/// <param name="Speaker">The content words of who says it, as places in the sentence's words; empty where a pronoun does.</param>
/// <param name="From">The first word that is reported.</param>
/// <param name="To">The place just after the last one.</param>
internal sealed record Report(IReadOnlyList<int> Speaker, int From, int To)
{
    private const int MaxSpeakerWords = 8;

    /// <summary>“…,” said the minister on Monday: so few words may follow a verb that stands behind what it reports.</summary>
    private const int MaxWordsBehind = 7;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = (
        "said says say told tells claimed claims claiming alleged alleges alleging asserted asserts asserting argued argues arguing "
        + "insisted insists insisting denied denies denying accused accuses accusing blamed blames blaming implicated implicates "
        + "warned warns warning believes believed thinks suggested suggests stated states stressed stresses emphasized emphasised "
        + "indicated indicates indicating assured assures assuring added adds noted notes acknowledged admitted admits vowed vows "
        + "expressed expresses expressing maintains contended contends suspects suspected rejected rejects disputed disputes")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first report of a sentence; null where it says all in its own voice.</summary>
    public static Report? In(AnalyzedSentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Term == "accord" && i + 1 < words.Count && words[i + 1].Term == "to")
            {
                var end = EndOfClause(sentence, i + 2);
                return i < words.Count / 2
                    ? new Report(Content(sentence, i + 2, end), end, words.Count)
                    : new Report(Content(sentence, i + 2, end), 0, i);
            }

            if (!Verbs.Contains(sentence.Text.AsSpan(words[i].Start, words[i].End - words[i].Start)))
                continue;
            var start = StartOfClause(sentence, i);
            return start > MaxWordsBehind / 2 && words.Count - i <= MaxWordsBehind
                ? new Report([.. Content(sentence, start, i), .. Content(sentence, i + 1, words.Count)], 0, start)
                : new Report(Content(sentence, Math.Max(start, i - MaxSpeakerWords), i), i + 1, words.Count);
        }

        return null;
    }

    public bool Holds(int word) => word >= From && word < To;

    private static List<int> Content(AnalyzedSentence sentence, int from, int to) =>
        [.. Enumerable.Range(from, Math.Max(0, to - from)).Where(word => !sentence.Words[word].IsStop)];

    private static int StartOfClause(AnalyzedSentence sentence, int word)
    {
        while (word > 0 && !IsBreak(sentence, word - 1))
            word--;
        return word;
    }

    private static int EndOfClause(AnalyzedSentence sentence, int word)
    {
        while (word < sentence.Words.Count && !IsBreak(sentence, word))
            word++;
        return Math.Min(word + 1, sentence.Words.Count);
    }

    /// <summary>Whether a comma or a quotation mark follows a word.</summary>
    private static bool IsBreak(AnalyzedSentence sentence, int word)
    {
        var end = sentence.Words[word].End;
        var next = word + 1 < sentence.Words.Count ? sentence.Words[word + 1].Start : sentence.Text.Length;
        return sentence.Text.AsSpan(end, next - end).ContainsAny(",;\"”“");
    }
}
