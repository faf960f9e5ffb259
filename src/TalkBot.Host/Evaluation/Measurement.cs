namespace TalkBot.Host.Evaluation;

/// <summary>What one question adds to each figure; a figure that it does not bear on is absent.</summary>
internal sealed record Measurement(string Id, IReadOnlyDictionary<string, double> Values)
{
    public const string Confidence = "confidence";
    public const string Citations = "citations";
    public const string Answered = "answered_of_answerable";
    public const string Declined = "declined_of_unanswerable";

    public static Measurement Of(EvaluatedQuestion item)
    {
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            [Confidence] = item.Retrieval.Confidence,
            [Citations] = item.Citations.Count,
        };
        // A question's own scorecard: shares over one question are what it adds to the shares over all.
        foreach (var figure in Scorecard.Of([item]).Figures)
        {
            if (figure is { Value: { } value, IsMilliseconds: false })
                values.Add(figure.Name, value);
        }

        return new Measurement(item.Question.Id, values);
    }
}
