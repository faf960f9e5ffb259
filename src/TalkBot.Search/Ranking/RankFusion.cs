namespace TalkBot.Search.Ranking;

/// <summary>
/// One ranking out of several whose scores cannot be compared: reciprocal rank fusion (Cormack, Clarke and Büttcher,
/// 2009). Pure.
/// </summary>
internal static class RankFusion
{
    /// <summary>How slowly a place loses weight; the authors' constant.</summary>
    private const double Smoothing = 60;

    /// <summary>Everything that stands in any of the rankings, by the sum of 1 / (60 + place) over those it stands in. Of equals the one met first comes first.</summary>
    /// <param name="rankings">Each best first, and holding nothing twice.</param>
    public static IReadOnlyList<T> Fuse<T>(params IReadOnlyList<IReadOnlyList<T>> rankings)
        where T : notnull
    {
        var scores = new Dictionary<T, double>();
        foreach (var ranking in rankings)
        {
            for (var i = 0; i < ranking.Count; i++)
                scores[ranking[i]] = scores.GetValueOrDefault(ranking[i]) + (1 / (Smoothing + i + 1));
        }

        return [.. rankings.SelectMany(ranking => ranking).Distinct().OrderByDescending(item => scores[item])];
    }
}
