namespace TalkBot.Host.Evaluation;

/// <summary>
/// The area under the receiver operating characteristic: how often a positive scores above a negative, over all pairs.
/// A tie counts half; 0.5 is chance.
/// </summary>
internal static class Auroc
{
    /// <returns>Null when either side is empty.</returns>
    public static double? Of(IReadOnlyList<double> positives, IReadOnlyList<double> negatives)
    {
        if (positives.Count == 0 || negatives.Count == 0)
            return null;
        var sorted = negatives.Order().ToArray();
        var halves = positives.Sum(positive => (double)CountBelow(sorted, positive, orEqual: false) + CountBelow(sorted, positive, orEqual: true));
        return halves / 2 / positives.Count / negatives.Count;
    }

    private static int CountBelow(double[] sorted, double value, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value || (orEqual && sorted[middle].Equals(value)))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
