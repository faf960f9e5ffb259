namespace TalkBot.Host.Evaluation;

/// <summary>
/// Bootstrap intervals (Efron, 1979): questions are drawn anew, with repetition, and the figures taken over each draw. The
/// draws are the same on each run.
/// </summary>
internal static class Bootstrap
{
    private const int Draws = 1_000;
    private const int Seed = 20_250_218;
    private const double Tail = 0.025;

    /// <summary>An interval for each of some figures; null where no draw has one.</summary>
    /// <param name="questions">How many questions there are.</param>
    /// <param name="figures">The figures over the questions at some places.</param>
    public static Interval?[] Intervals(int questions, Func<IReadOnlyList<int>, double?[]> figures)
    {
#pragma warning disable CA5394 // Nothing here is secret; the same draws on each run are the point.
        var random = new Random(Seed);
        var drawn = new List<double?[]>(Draws);
        for (var i = 0; i < Draws && questions > 0; i++)
            drawn.Add(figures([.. Enumerable.Range(0, questions).Select(_ => random.Next(questions))]));
#pragma warning restore CA5394
        return drawn.Count == 0 ? [] : [.. Enumerable.Range(0, drawn[0].Length).Select(figure => Middle([.. drawn.Select(draw => draw[figure]).OfType<double>().Order()]))];
    }

    private static Interval? Middle(double[] sorted) => sorted.Length == 0
        ? null
        : new Interval(sorted[(int)(Tail * sorted.Length)], sorted[(int)((1 - Tail) * (sorted.Length - 1))]);
}
