using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Finds what a question wants summed up: "Sum up the <i>talks</i>", "Recap Kyiv's <i>demands</i>", "an overview of the <i>sanctions</i> part".</summary>
internal static class SummarySubject
{
    /// <summary>They name no subject beside another: "the sanctions part", "the outcome of the meeting".</summary>
    private static readonly HashSet<string> Shells = [.. TextAnalysis.Terms(
        "part section side aspect situation outcome result upshot issue matter topic subject question story news discussion debate case affair latest background content highlight finding progress state status")];

    /// <param name="question">The question.</param>
    /// <param name="asking">Where the words stand that ask for a summary.</param>
    /// <returns>The words that name it: a noun and what tells its kind, and not whose it is; none where nothing is named but a text.</returns>
    public static List<Word> Of(AnalyzedSentence question, TextSpan asking)
    {
        List<Word>? shell = null;
        foreach (var phrase in Phrases(question, asking.End))
        {
            var last = phrase.FindLastIndex(word => !Shells.Contains(word.Term));
            if (last >= 0)
                return [.. phrase[..last].Where(word => !Shells.Contains(word.Term) && !IsOwner(word)), phrase[last]];
            shell ??= [phrase[^1]];
        }

        return shell ?? [];

        // "Kyiv's demands", "Russian demands".
        bool IsOwner(Word word) => States.ContainAlone(word.Term) || question.Text.AsSpan(word.End) is ['\'' or '’', ..] || question.Text.AsSpan(word.Start, word.End - word.Start) is [.., '\'' or '’', _];
    }

    /// <summary>Words that stand together, up to one that says little.</summary>
    private static IEnumerable<List<Word>> Phrases(AnalyzedSentence question, int start)
    {
        var phrase = new List<Word>();
        for (var i = 0; i < question.Words.Count; i++)
        {
            var word = question.Words[i];
            if (word.Start < start)
                continue;
            if (QuestionAnalyzer.SaysSomething(word) && !(phrase.Count > 0 && IsVerb(question.TextOf(i))))
            {
                phrase.Add(word);
            }
            else if (phrase.Count > 0)
            {
                yield return phrase;
                phrase = [];
            }
        }

        if (phrase.Count > 0)
            yield return phrase;
    }

    // "The talks led by Rubio".
    private static bool IsVerb(ReadOnlySpan<char> word) => word.EndsWith("ed", StringComparison.OrdinalIgnoreCase);
}
