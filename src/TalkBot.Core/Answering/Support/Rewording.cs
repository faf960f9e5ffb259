using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering.Support;

/// <summary>
/// Other orders of a statement's words that say the same: passive for active, an adverbial at the other end, "X of Y" for
/// "Y's X". The order of a claim is checked strictly; these are the only ways to say it in another.
/// </summary>
internal static class Rewording
{
    private const int MaxAdverbial = 6;

    public static IEnumerable<IReadOnlyList<Word>> Of(IReadOnlyList<Word> words)
    {
        yield return words;
        foreach (var other in Fronted(words).Concat(Voices(words)).Concat(Owners(words)))
        {
            yield return other;
            foreach (var moved in Fronted(other))
                yield return moved;
        }
    }

    /// <summary>"On Tuesday, X met Y." and "X met Y on Tuesday."</summary>
    private static IEnumerable<IReadOnlyList<Word>> Fronted(IReadOnlyList<Word> words)
    {
        var end = words.Count;
        while (end > 0 && words[end - 1].Kind == WordKind.Mark)
            end--;
        if (end == 0)
            yield break;

        var comma = 0;
        while (comma < end && words[comma].Kind != WordKind.Boundary)
            comma++;
        if (words[0].Kind == WordKind.Preposition && comma <= MaxAdverbial && comma + 1 < end)
            yield return [.. words.Take(end).Skip(comma + 1), .. words.Take(comma)];

        for (var at = end - 1; at > 0 && end - at <= MaxAdverbial; at--)
        {
            if (words[at].Kind == WordKind.Preposition && words[at].Key is "in" or "on" or "at" or "during" or "after" or "before" or "since")
                yield return [.. words.Take(end).Skip(at), Comma, .. words.Take(at)];
        }
    }

    private static IEnumerable<IReadOnlyList<Word>> Voices(IReadOnlyList<Word> words)
    {
        for (var verb = 1; verb < words.Count; verb++)
        {
            if (!words[verb].IsVerb)
                continue;
            var isPassive = Phrasing.IsPassive(words, verb);
            if (!isPassive && verb + 1 < words.Count)
                yield return [.. words.Skip(verb + 1).Where(word => word.Kind != WordKind.Mark), Was, words[verb], By, .. words.Take(verb)];
            if (isPassive && verb + 2 < words.Count && words[verb + 1].Key == "by")
                yield return [.. words.Skip(verb + 2).Where(word => word.Kind != WordKind.Mark), words[verb], .. words.Take(verb).Where(word => !word.IsBe)];
        }
    }

    private static IEnumerable<IReadOnlyList<Word>> Owners(IReadOnlyList<Word> words)
    {
        for (var of = 1; of + 1 < words.Count; of++)
        {
            if (words[of].Key != "of" || !words[of - 1].IsContent)
                continue;
            var end = of + 1;
            while (end < words.Count && (words[end].IsName || words[end].Key == "the"))
                end++;
            if (end > of + 1)
                yield return [.. words.Take(of - 1), .. words.Skip(of + 1).Take(end - of - 2), words[end - 1] with { IsPossessive = true }, words[of - 1], .. words.Skip(end)];
        }

        for (var owner = 0; owner + 1 < words.Count; owner++)
        {
            if (words[owner].IsPossessive && words[owner + 1].IsContent)
                yield return [.. words.Take(owner), words[owner + 1], Of_, words[owner] with { IsPossessive = false }, .. words.Skip(owner + 2)];
        }
    }

    private static readonly Word Comma = new(",", ",", WordKind.Boundary, default(TextSpan));
    private static readonly Word Was = new("was", "was", WordKind.Free, default(TextSpan)) { IsBe = true };
    private static readonly Word By = new("by", "by", WordKind.Preposition, default(TextSpan));
    private static readonly Word Of_ = new("of", "of", WordKind.Preposition, default(TextSpan));
}
