using System.Globalization;

namespace TalkBot.Host.Evaluation;

/// <summary>What a report on questions says, before it is laid out: one for all layouts, so that they never differ.</summary>
/// <param name="Report">The figures, over all and by kind.</param>
/// <param name="Comparison">The figures with their intervals.</param>
/// <param name="Curve">What each threshold would decline.</param>
/// <param name="Milliseconds">The time of each answer.</param>
internal sealed record ReportDocument(
    EvaluationReport Report, Comparison Comparison, IReadOnlyList<DeclinePoint> Curve, IReadOnlyList<double> Milliseconds)
{
    public const string Title = "Evaluation";

    private static readonly string[] FiguresByKind =
        ["document_hit_at_1", "passage_hit_at_4", "sentence_p_at_1", "sentence_hit_at_3", "citation_precision", Measurement.Answered, Measurement.Declined];

    public static ReportDocument Of(IReadOnlyList<EvaluatedQuestion> all, IReadOnlyList<Measurement>? baseline) => new(
        EvaluationReport.Of(all), Comparison.Of(all, baseline), DeclinePoint.Curve(all), [.. all.Select(item => item.Elapsed.TotalMilliseconds)]);

    public IReadOnlyList<string> FigureColumns => Comparison.HasBaseline
        ? ["figure", "value", "95 %", "before", "change", "95 % of change"]
        : ["figure", "value", "95 %"];

    public IEnumerable<IReadOnlyList<string>> FigureRows =>
    [
        .. Comparison.Figures.Select(FigureRow),
        .. Report.All.Figures.Where(figure => figure.IsMilliseconds).Select(IReadOnlyList<string> (figure) =>
            [figure.Label, Show(figure.Value, "0.0 ms"), .. Enumerable.Repeat("", FigureColumns.Count - 2)]),
    ];

    public IReadOnlyList<string> KindColumns => ["kind", "questions", .. FiguresByKind.Select(name => Report.All[name].Label)];

    public IEnumerable<IReadOnlyList<string>> KindRows => Report.ByKind.Select(IReadOnlyList<string> (kind) =>
    [
        kind.Kind, kind.Figures.Questions.ToString(CultureInfo.InvariantCulture), .. FiguresByKind.Select(name => Show(kind.Figures[name].Value, "0.000")),
    ]);

    private IReadOnlyList<string> FigureRow(ComparedFigure figure)
    {
        string[] own = [figure.Label, Show(figure.Now, "0.000"), Show(figure.Interval)];
        return Comparison.HasBaseline
            ? [.. own, Show(figure.Before, "0.000"), Show(figure.Difference, "+0.000;-0.000;0.000") + (figure.Change?.IsClear == true ? " *" : ""), Show(figure.Change)]
            : own;
    }

    private static string Show(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";

    private static string Show(Interval? interval) => interval is { } shown
        ? string.Create(CultureInfo.InvariantCulture, $"{shown.Low:0.000} to {shown.High:0.000}")
        : "-";
}
