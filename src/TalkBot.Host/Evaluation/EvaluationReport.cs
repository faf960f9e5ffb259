namespace TalkBot.Host.Evaluation;

/// <summary>The figures over all questions, and over each kind of question where the file names kinds.</summary>
internal sealed record EvaluationReport(Scorecard All, IReadOnlyList<(string Kind, Scorecard Figures)> ByKind)
{
    public static EvaluationReport Of(IReadOnlyList<EvaluatedQuestion> all) => new(
        Scorecard.Of(all),
        all.All(item => item.Question.Kind is null)
            ? []
            : [.. all.GroupBy(KindOf).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, Scorecard.Of([.. group])))]);

    private static string KindOf(EvaluatedQuestion item) => item.Question.Kind ?? (item.Question.Answerable == true ? "answerable" : "other");
}
