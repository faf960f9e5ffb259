namespace TalkBot.Host.Evaluation;

/// <summary>The figures of a run with their intervals, and held against an earlier run where there is one.</summary>
/// <param name="Questions">How many questions were compared: those that stand in both runs.</param>
/// <param name="HasBaseline">Whether there is an earlier run.</param>
/// <param name="Figures">One for each figure that was measured.</param>
internal sealed record Comparison(int Questions, bool HasBaseline, IReadOnlyList<ComparedFigure> Figures)
{
    /// <param name="all">This run.</param>
    /// <param name="baseline">The earlier run; null where there is none.</param>
    public static Comparison Of(IReadOnlyList<EvaluatedQuestion> all, IReadOnlyList<Measurement>? baseline)
    {
        var labels = Scorecard.Of(all).Figures.Where(figure => figure is { IsMilliseconds: false, Value: not null }).ToList();
        var names = labels.ConvertAll(figure => figure.Name);
        var before = baseline?.ToDictionary(item => item.Id);
        var measured = all.Select(Measurement.Of).Where(item => before?.ContainsKey(item.Id) != false).ToList();
        var everything = Enumerable.Range(0, measured.Count).ToList();

        var now = new FigureSet(names, measured);
        var then = before is null ? null : new FigureSet(names, measured.ConvertAll(item => before[item.Id]));
        var intervals = Bootstrap.Intervals(measured.Count, now.Over);
        var changes = then is null ? [] : Bootstrap.Intervals(measured.Count, places => [.. now.Over(places).Zip(then.Over(places), (one, other) => one - other)]);
        var (values, earlier) = (now.Over(everything), then?.Over(everything));
        return new Comparison(measured.Count, then is not null,
        [
            .. labels.Select((figure, i) => new ComparedFigure(
                figure.Name, figure.Label, values[i], intervals.ElementAtOrDefault(i), earlier?[i], changes.ElementAtOrDefault(i))),
        ]);
    }
}
