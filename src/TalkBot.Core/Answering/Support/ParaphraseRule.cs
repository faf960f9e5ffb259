namespace TalkBot.Core.Answering.Support;

/// <summary>
/// What a sentence in other words than its quotations must keep of them, whoever vouches that it says the same: names,
/// numbers and dates in their order and at their side, who acts, denials, doubts, limits, and the speaker. Pure. What the
/// other words mean it cannot tell.
/// </summary>
internal static class ParaphraseRule
{
    /// <summary>So much of a sentence must be in its quotations' words.</summary>
    private const double MostlyShared = 0.5;

    /// <summary>So much of it for both to be of one matter.</summary>
    private const double OneMatter = 1.0 / 3;

    public static bool IsKept(string sentence, IReadOnlyList<Evidence> evidence)
    {
        var words = Wording.Of(sentence).Words;
        var sources = evidence.SelectMany(quoted => quoted.Sentences).ToList();
        var source = sources.SelectMany(quoted => quoted.Words).ToList();
        return SharedPart(words, source) >= MostlyShared
            && HasFixedWords(words, source)
            && HasAgent(words) == HasAgent(source)
            && Turns(words).SetEquals(Turns(source))
            && IsSpokenAlike(words, sources);
    }

    /// <summary>Whether they share enough for one to say otherwise than the other.</summary>
    public static bool IsOfOneMatter(string sentence, IReadOnlyList<Evidence> evidence) =>
        SharedPart(Wording.Of(sentence).Words, [.. evidence.SelectMany(quoted => quoted.Sentences).SelectMany(quoted => quoted.Words)]) >= OneMatter;

    private static double SharedPart(IReadOnlyList<Word> words, List<Word> source)
    {
        var keys = source.Select(word => word.Key).ToHashSet();
        var content = words.Where(word => word.IsContent).ToList();
        return content.Count == 0 ? 0 : (double)content.Count(word => keys.Contains(word.Key)) / content.Count;
    }

    /// <summary>Whether names and numbers stand in the source in the same order, each behind a like preposition and each number before the same word.</summary>
    private static bool HasFixedWords(IReadOnlyList<Word> words, List<Word> source)
    {
        var from = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsFixed(words[i]))
                continue;
            var at = source.FindIndex(from, word => word.Key == words[i].Key);
            if (at < 0 || TurnBefore(words, i) != TurnBefore(source, at))
                return false;
            if (words[i].Kind == WordKind.Number && !words[i].IsName && ContentAfter(words, i) != ContentAfter(source, at))
                return false;
            from = at + 1;
        }

        return true;
    }

    private static bool IsFixed(Word word) => word.IsContent && (word.IsName || word.IsCapital || word.Kind == WordKind.Number);

    /// <summary>The preposition before a word; null where there is none, or one that only says that it was so there and then.</summary>
    private static string? TurnBefore(IReadOnlyList<Word> words, int index)
    {
        var at = index - 1;
        while (at >= 0 && (words[at].Kind == WordKind.Free || words[at].IsCapital))
            at--;
        return at >= 0 && words[at] is { Kind: WordKind.Preposition, Key: not ("in" or "on" or "at" or "for" or "of" or "during") } ? words[at].Key : null;
    }

    private static string? ContentAfter(IReadOnlyList<Word> words, int index) =>
        index + 1 < words.Count && words[index + 1].Kind == WordKind.Content ? words[index + 1].Key : null;

    /// <summary>"led by X": with "by" the one who acts stands behind what is done.</summary>
    private static bool HasAgent(IReadOnlyList<Word> words) => words.Any(word => word.Key == "by");

    /// <summary>What turns or limits what is said. Denials and reports count as such; between doubts there are degrees.</summary>
    private static HashSet<string> Turns(IReadOnlyList<Word> words) =>
    [
        .. words.Where(word => word.Cue is CueKind.Negation or CueKind.Attribution).Select(word => word.Cue.ToString()),
        .. words.Where(word => word.Cue == CueKind.Hedge || word.IsLimiting).Select(word => word.Key),
    ];

    /// <summary>Whether somebody reports it on both sides, and the same one with a verb that says no more; or nobody does.</summary>
    private static bool IsSpokenAlike(IReadOnlyList<Word> words, List<SourceSentence> sources)
    {
        var own = AttributionParser.Parse(words);
        var theirs = sources.SelectMany(source => source.Attributions).ToList();
        if (own.Count == 0)
            return theirs.Count == 0 && sources.TrueForAll(source => !source.IsSpeech);
        return own.All(mine => theirs.Exists(other => SpeakerName.IsSame(mine.Speaker, other.Speaker) && SayingVerbs.MayStandFor(mine.Verb, other.Verb)));
    }
}
