namespace TalkBot.Host.Evaluation;

/// <summary>The usual measures of a ranking, from whether each item is right, best-ranked first. All lie between 0 and 1.</summary>
internal static class RankingMetrics
{
    /// <summary>1 when one of the first <paramref name="depth"/> items is right, else 0.</summary>
    public static double HitAt(IReadOnlyList<bool> ranking, int depth) => ranking.Take(depth).Contains(true) ? 1 : 0;

    /// <summary>One over the rank of the first right item, or 0 when none of the first <paramref name="depth"/> is.</summary>
    public static double ReciprocalRank(IReadOnlyList<bool> ranking, int depth)
    {
        for (var i = 0; i < Math.Min(depth, ranking.Count); i++)
        {
            if (ranking[i])
                return 1.0 / (i + 1);
        }

        return 0;
    }

    /// <summary>
    /// Normalised discounted cumulative gain: each right item among the first <paramref name="depth"/> gains
    /// 1 / log2(rank + 1), over what a ranking with all <paramref name="relevantCount"/> right items in front would gain.
    /// </summary>
    public static double Ndcg(IReadOnlyList<bool> ranking, int relevantCount, int depth)
    {
        var gain = ranking.Take(depth).Select((right, i) => right ? Discount(i) : 0).Sum();
        var ideal = Enumerable.Range(0, Math.Min(depth, relevantCount)).Sum(Discount);
        return gain / ideal;
    }

    private static double Discount(int index) => 1 / Math.Log2(index + 2);
}
