namespace TalkBot.Core.Answering.Support;

/// <summary>What a statement leaves out of a claim before its first word and after its last.</summary>
internal static class Edges
{
    /// <summary>Whether the statement begins where the sentence or one of its clauses begins, so that its subject is the claim's.</summary>
    public static bool BeginsAtSubject(Alignment alignment)
    {
        var claim = alignment.Claim;
        var first = alignment.First;
        var at = first;
        while (at > 0 && IsBeforeNoun(claim, at - 1, first))
            at--;
        if (at == 0)
            return true;
        var before = claim[at - 1];
        return before.Kind switch
        {
            WordKind.Boundary => before.Text is ";" || IsAfterAdverbial(claim, at - 1),
            WordKind.Link or WordKind.And => before.Key is "although" or "though" or "while" or "whereas" or "but" or "and"
                && (at == 1 || claim[at - 2].Kind == WordKind.Boundary),
            _ => false,
        };
    }

    /// <summary>Whether what follows the last word could go without changing it: no noun it belongs to, no object, no condition.</summary>
    public static bool MayEndAt(Alignment alignment)
    {
        var claim = alignment.Claim;
        var next = alignment.Last + 1;
        while (next < claim.Count && claim[next].Kind == WordKind.Mark)
            next++;
        if (next == claim.Count || claim[next].IsAdverb)
            return true;
        return claim[next].Kind switch
        {
            WordKind.Boundary or WordKind.And => true,
            WordKind.Content when !claim[alignment.Last].IsVerb && claim[alignment.Last].IsContent && claim[next].Cue != CueKind.Negation => IsParticiple(claim, next),
            WordKind.Preposition => claim[next].Key is not "to" && claim[alignment.Last].Kind != WordKind.Preposition,
            WordKind.Link => claim[next].Key is not ("than" or "as" or "but" or "or" or "nor" or "that" or "whether" or "how" or "why" or "what"),
            _ => false,
        };
    }

    /// <summary>"talks aimed at", "groups focusing on": what follows says more of the noun before.</summary>
    public static bool IsParticiple(IReadOnlyList<Word> claim, int at) =>
        at + 1 < claim.Count && claim[at + 1].Kind == WordKind.Preposition && (claim[at].IsVerb || claim[at].Text.EndsWith("ing", StringComparison.Ordinal));

    /// <summary>Whether it may stand between the beginning of a subject and its noun.</summary>
    private static bool IsBeforeNoun(IReadOnlyList<Word> claim, int at, int first)
    {
        var word = claim[at];
        if (word.Kind == WordKind.Mark)
            return word.Text is not ("." or "?" or "!");
        if (word.Kind == WordKind.Free)
            return !word.IsBe && word.Key is not ("has" or "have" or "had" or "having" or "do" or "does" or "did");
        if (word.Kind == WordKind.Pronoun)
            return word.Key is "his" or "her" or "its" or "their" or "this" or "these" or "that" or "those";
        if (!word.IsContent || (word.IsVerb && claim[at + 1].Kind == WordKind.Free) || word.Cue != CueKind.None)
            return false;
        if (word.IsName || word.IsCapital || word.IsPossessive || word.IsDemonym || word.Kind == WordKind.Number)
            return !claim[first].IsVerb;

        // Before a name a plain word may be a verb, unless it is a title.
        return !claim[at + 1].IsName || Phrasing.IsTitle(word);
    }

    /// <summary>"In May, …", "Speaking in Oslo, …": one adverbial before the subject.</summary>
    private static bool IsAfterAdverbial(IReadOnlyList<Word> claim, int boundary)
    {
        var isOne = !claim.Take(boundary).Any(word => word.Kind == WordKind.Boundary);
        var opening = claim[0];
        return isOne && (opening.Kind == WordKind.Preposition || opening.IsAdverb || opening.Key is "while" or "although" or "though" or "when" or "however" or "meanwhile"
            || (opening.IsContent && opening.Text.EndsWith("ing", StringComparison.Ordinal)));
    }
}
