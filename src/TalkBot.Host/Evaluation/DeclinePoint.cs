namespace TalkBot.Host.Evaluation;

/// <summary>What each threshold of confidence would answer and decline: <paramref name="Answered"/> of the answerable questions, <paramref name="Declined"/> of the unanswerable ones.</summary>
internal readonly record struct DeclinePoint(double Threshold, double Answered, double Declined)
{
    /// <summary>One point for each confidence that occurs, lowest first; none where a side is empty.</summary>
    public static IReadOnlyList<DeclinePoint> Curve(IReadOnlyList<EvaluatedQuestion> all)
    {
        var answerable = Confidences(all, item => item.Question is { Answerable: true, MayAbstain: false });
        var unanswerable = Confidences(all, item => item.Question.Answerable == false);
        if (answerable.Count == 0 || unanswerable.Count == 0)
            return [];
        return
        [
            .. answerable.Concat(unanswerable).Distinct().Order().Select(threshold => new DeclinePoint(
                threshold, Share(answerable, confidence => confidence >= threshold), Share(unanswerable, confidence => confidence < threshold))),
        ];
    }

    private static List<double> Confidences(IReadOnlyList<EvaluatedQuestion> all, Func<EvaluatedQuestion, bool> isOfSort) =>
        [.. all.Where(isOfSort).Select(item => item.Retrieval.Confidence)];

    private static double Share(List<double> confidences, Func<double, bool> holds) => (double)confidences.Count(holds) / confidences.Count;
}
