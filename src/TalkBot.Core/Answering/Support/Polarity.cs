namespace TalkBot.Core.Answering.Support;

/// <summary>
/// Whether a statement keeps every word of a claim that denies, hedges, conditions, limits or attributes what it repeats.
/// </summary>
internal static class Polarity
{
    /// <param name="alignment">The statement laid on the claim.</param>
    /// <param name="isFragment">Whether it leaves the claim to its question, so that every such word counts.</param>
    public static bool IsKept(Alignment alignment, bool isFragment)
    {
        var claim = alignment.Claim;
        var segments = Segments(claim);
        var touched = alignment.Pairs.Where(pair => claim[pair.InClaim].IsContent).Select(pair => segments[pair.InClaim]).ToHashSet();
        for (var i = 0; i < claim.Count; i++)
        {
            if (alignment.Holds(i))
                continue;
            if (claim[i].Cue != CueKind.None && (isFragment || ReachesOut(claim, segments, i) || (touched.Contains(segments[i]) && !IsOfAnother(alignment, i))))
                return false;
            if (claim[i].IsLimiting && IsLimited(alignment, i))
                return false;
        }

        return true;
    }

    /// <summary>Which stretch between commas and other boundaries each word stands in.</summary>
    private static int[] Segments(IReadOnlyList<Word> claim)
    {
        var segments = new int[claim.Count];
        for (var i = 1; i < claim.Count; i++)
            segments[i] = segments[i - 1] + (claim[i].Kind == WordKind.Boundary ? 1 : 0);
        return segments;
    }

    /// <summary>Whether the cue's stretch says something of the others: a condition, or a short comment.</summary>
    private static bool ReachesOut(IReadOnlyList<Word> claim, int[] segments, int cue)
    {
        var stretch = Enumerable.Range(0, claim.Count).Where(i => segments[i] == segments[cue]).Select(i => claim[i])
            .Where(word => word.Kind is not (WordKind.Boundary or WordKind.Mark)).ToList();
        return IsCondition(claim[cue]) || IsReportBehind(claim, segments, cue) || IsCondition(stretch[0]) || stretch[0].Key is "should" or "were" or "had"
            || stretch.TrueForAll(word => word.Cue != CueKind.None || !word.IsContent || word.IsAdverb);
    }

    /// <summary>"…, X told Y.", "…, said X.": a stretch of its own behind the others that says whose words they are.</summary>
    private static bool IsReportBehind(IReadOnlyList<Word> claim, int[] segments, int cue)
    {
        if (claim[cue].Cue != CueKind.Attribution || !claim[cue].IsVerb || segments[cue] == 0)
            return false;
        var stretch = Enumerable.Range(0, claim.Count).Where(i => segments[i] == segments[cue]).Select(i => claim[i])
            .Where(word => word.Kind is not (WordKind.Boundary or WordKind.Mark)).ToList();
        var at = stretch.IndexOf(claim[cue]);
        var subject = at > 0 ? stretch.Take(at) : stretch.Skip(1).Take(2);
        return stretch[0].Kind is not (WordKind.And or WordKind.Link or WordKind.Preposition)
            && subject.Any(word => word.IsCapital || word.Key is "the" or "a" or "an" or "he" or "she" or "they")
            && !stretch.Skip(at + 1).Any(word => word.Key == "that");
    }

    private static bool IsCondition(Word word) => word.Key is "if" or "unless" or "until" or "provid" or "assum" or "except" or "condition" or "pending";

    /// <summary>"signed the deal and refused to comment", "talks aimed at peace": the cue belongs to a second verb, after all that is repeated.</summary>
    private static bool IsOfAnother(Alignment alignment, int cue) =>
        (cue == alignment.Last + 1 && Edges.IsParticiple(alignment.Claim, cue))
        || cue > alignment.Last + 1 && (alignment.Claim[alignment.Last + 1].IsContent || alignment.Claim.Skip(alignment.Last + 1).Take(cue - alignment.Last - 1).Any(word => word.Kind == WordKind.And));

    /// <summary>Whether the statement repeats the very thing that is limited.</summary>
    private static bool IsLimited(Alignment alignment, int limiting)
    {
        var claim = alignment.Claim;
        for (var i = limiting + 1; i < claim.Count && claim[i].Kind != WordKind.Boundary; i++)
        {
            if (claim[limiting].Kind == WordKind.Preposition && claim[i].Kind != WordKind.Number)
                return false;
            if (claim[i].IsContent)
                return alignment.Holds(i);
        }

        return false;
    }
}
