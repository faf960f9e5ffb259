namespace TalkBot.Host.Evaluation;

/// <summary>Figures over any choice of measured questions: what a bootstrap draws again and again.</summary>
internal sealed class FigureSet
{
    public const string BalancedDecline = "balanced_decline";
    public const string ConfidenceAuroc = "confidence_auroc";

    private readonly double?[][] _values;
    private readonly double[] _confidences;
    private readonly double[] _citations;

    /// <param name="names">Names of figures, as <see cref="Scorecard"/> has them.</param>
    /// <param name="measurements">One for each question.</param>
    public FigureSet(IReadOnlyList<string> names, IReadOnlyList<Measurement> measurements)
    {
        Names = names;
        _values = [.. names.Select(name => measurements.Select(item => Value(item, name)).ToArray())];
        _citations = [.. measurements.Select(item => Value(item, Measurement.Citations) ?? 0)];
        _confidences = [.. measurements.Select(item => Value(item, Measurement.Confidence) ?? 0)];
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The figures over the questions at some places, of which any may be named more than once; null where nothing bears on one.</summary>
    public double?[] Over(IReadOnlyList<int> places)
    {
        var figures = new double?[Names.Count];
        for (var i = 0; i < figures.Length; i++)
        {
            figures[i] = Names[i] switch
            {
                BalancedDecline or ConfidenceAuroc => null,
                // Shares of citations count each citation, and not each question.
                "citation_precision" or "verbatim_share" => Mean(_values[i], places, place => _citations[place]),
                _ => Mean(_values[i], places, _ => 1),
            };
        }

        var (answered, declined) = (Place(Measurement.Answered), Place(Measurement.Declined));
        if (Place(BalancedDecline) is >= 0 and var balanced)
            figures[balanced] = (figures[answered] + figures[declined]) / 2;
        if (Place(ConfidenceAuroc) is >= 0 and var auroc)
            figures[auroc] = Auroc.Of(Confidences(_values[answered], places), Confidences(_values[declined], places));
        return figures;
    }

    private int Place(string name) => Names.ToList().IndexOf(name);

    private List<double> Confidences(double?[] bearing, IReadOnlyList<int> places) =>
        [.. places.Where(place => bearing[place] is not null).Select(place => _confidences[place])];

    private static double? Mean(double?[] values, IReadOnlyList<int> places, Func<int, double> weight)
    {
        var (sum, total) = (0.0, 0.0);
        foreach (var place in places)
        {
            if (values[place] is { } value)
            {
                sum += weight(place) * value;
                total += weight(place);
            }
        }

        return total > 0 ? sum / total : null;
    }

    private static double? Value(Measurement item, string name) => item.Values.TryGetValue(name, out var value) ? value : null;
}
