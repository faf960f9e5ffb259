namespace TalkBot.Host.Evaluation;

/// <summary>Percentiles by nearest rank: the smallest value that at least the given share of all values does not exceed.</summary>
internal static class Percentile
{
    /// <param name="values">In any order.</param>
    /// <param name="percent">From 1 to 100.</param>
    /// <returns>Null when there is no value.</returns>
    public static double? Of(IReadOnlyList<double> values, int percent) =>
        values.Count == 0 ? null : values.Order().ElementAt(((values.Count * percent) + 99) / 100 - 1);
}
