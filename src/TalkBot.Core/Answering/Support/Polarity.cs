namespace TalkBot.Core.Answering.Support;

/// <summary>
/// Whether a statement keeps every word of a claim that denies, hedges, conditions, limits or attributes what it repeats.
/// </summary>
internal static class Polarity
{
    /// <summary>An aside of so few words that hedges, hedges all of its sentence: "it seems", "reportedly".</summary>
    private const int MaxComment = 4;

    public static bool IsKept(Alignment alignment)
    {
        var claim = alignment.Claim;
        var segments = Segments(claim);
        var touched = alignment.Pairs.Where(pair => claim[pair.InClaim].IsContent).Select(pair => segments[pair.InClaim]).ToHashSet();
        for (var i = 0; i < claim.Count; i++)
        {
            if (alignment.Holds(i))
                continue;
            if (claim[i].Cue != CueKind.None && (alignment.IsFragment || touched.Contains(segments[i]) || ReachesOut(claim, segments, i)))
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
        return stretch.Count <= MaxComment
            ? claim[cue].Cue != CueKind.Negation || stretch.Count == 1
            : stretch[0].Key is "if" or "unless" or "provided" or "provid" or "assum" or "should" or "until" or "whether" or "except" or "were" or "had";
    }

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
