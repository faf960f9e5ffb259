using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering.Support;

/// <summary>
/// Other orders of a statement's words that say the same: passive for active, an adverbial at the other end, "X of Y" for
/// "Y's X". The order of a claim is checked strictly; these are the only ways to say it in another.
/// </summary>
internal static class Rewording
{
    private const int MaxAdverbial = 6;
    private const int MaxClause = 20;

    private static readonly Word Comma = new(",", ",", WordKind.Boundary, default(TextSpan));
    private static readonly Word Was = new("was", "was", WordKind.Free, default(TextSpan)) { IsBe = true };
    private static readonly Word By = new("by", "by", WordKind.Preposition, default(TextSpan));
    private static readonly Word OfWord = new("of", "of", WordKind.Preposition, default(TextSpan));

    /// <summary>The orders to try against <paramref name="claim"/>, the statement's own first.</summary>
    public static IEnumerable<IReadOnlyList<Word>> Of(IReadOnlyList<Word> words, IReadOnlyList<Word> claim)
    {
        List<Word> bare = [.. words.Where(word => word.Kind != WordKind.Mark)];
        yield return bare;
        foreach (var other in Moved(bare).Concat(Voices(bare, claim)).Concat(Owners(bare)))
        {
            yield return other;
            foreach (var moved in Moved(other))
                yield return moved;
        }
    }

    /// <summary>"On Tuesday, X met Y." and "X met Y on Tuesday." "If A, B." and "B if A."</summary>
    private static IEnumerable<List<Word>> Moved(List<Word> words)
    {
        var comma = words.FindIndex(word => word.Kind == WordKind.Boundary);
        if (comma > 0 && comma + 1 < words.Count && words[0].Kind is WordKind.Preposition or WordKind.Link && comma <= MaxClause)
            yield return [.. words.Skip(comma + 1), .. words.Take(comma)];

        for (var at = words.Count - 1; at > 0; at--)
        {
            var isAdverbial = words.Count - at <= MaxAdverbial && words[at].Key is "in" or "on" or "at" or "during" or "after" or "before" or "since";
            if (isAdverbial || (words.Count - at <= MaxClause && words[at].Key is "if" or "unless" or "because" or "although" or "when"))
                yield return [.. words.Skip(at), Comma, .. words.Take(at)];
        }
    }

    private static IEnumerable<List<Word>> Voices(List<Word> words, IReadOnlyList<Word> claim)
    {
        for (var verb = 1; verb + 1 < words.Count; verb++)
        {
            if (!words[verb].IsContent || FindVerb(claim, words[verb].Key) is not { } theirs)
                continue;
            var helpers = verb;
            while (helpers > 1 && (words[helpers - 1].Kind == WordKind.Free || words[helpers - 1].IsAdverb || words[helpers - 1].Cue != CueKind.None || words[helpers - 1].Key == "to"))
                helpers--;
            var subject = words.Take(helpers);
            var helping = words.Skip(helpers).Take(verb - helpers);
            if (Phrasing.IsPassive(words, verb) && words[verb + 1].Key == "by")
            {
                var end = EndOfNoun(words, verb + 2);
                yield return [.. words.Skip(verb + 2).Take(end - verb - 2), .. helping.Where(word => !word.IsBe), words[verb], .. subject, .. words.Skip(end)];
            }
            else if (!Phrasing.IsPassive(words, verb) && Phrasing.IsPassive(claim, theirs))
            {
                var end = EndOfNoun(words, verb + 1);
                yield return [.. words.Skip(verb + 1).Take(end - verb - 1), .. helping, Was, words[verb] with { IsVerb = true }, By, .. subject, .. words.Skip(end)];
            }
        }
    }

    private static int? FindVerb(IReadOnlyList<Word> claim, string key)
    {
        for (var i = 0; i < claim.Count; i++)
        {
            if (claim[i].Key == key && claim[i].IsContent)
                return i;
        }

        return null;
    }

    private static int EndOfNoun(List<Word> words, int at)
    {
        while (at < words.Count && (words[at].IsContent || words[at].Kind is WordKind.Free or WordKind.And || words[at].Key == "of"))
            at++;
        return at;
    }

    /// <summary>"the parliament of Sudland", "Sudland's parliament", "the conflict in Ukraine", "the Ukrainian conflict".</summary>
    public static IEnumerable<List<Word>> Owners(List<Word> words)
    {
        for (var of = 1; of + 1 < words.Count; of++)
        {
            if (words[of].Key is not ("of" or "in") || !words[of - 1].IsContent)
                continue;
            var end = of + 1;
            while (end < words.Count && (words[end].IsContent || words[end].Key == "the") && !words[end].IsVerb)
                end++;
            if (end > of + 1 && (words[of].Key == "of" || Names.IsState(words[end - 1].Key)))
            {
                var owner = words[end - 1] with { IsPossessive = words[of].Key == "of", IsDemonym = words[of].Key == "in" };
                var start = of - 1;
                while (start > 0 && words[start - 1].IsContent && !words[start - 1].IsVerb)
                    start--;
                yield return [.. words.Take(start), .. words.Skip(of + 1).Take(end - of - 2), owner, .. words.Skip(start).Take(of - start), .. words.Skip(end)];
                yield return [.. words.Take(of - 1), .. words.Skip(of + 1).Take(end - of - 2), owner, words[of - 1], .. words.Skip(end)];
            }
        }

        for (var owner = 0; owner + 1 < words.Count; owner++)
        {
            if (words[owner].IsPossessive && words[owner + 1].IsContent)
                yield return [.. words.Take(owner), words[owner + 1], OfWord, words[owner] with { IsPossessive = false }, .. words.Skip(owner + 2)];
        }
    }
}
