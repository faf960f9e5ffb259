using TalkBot.Core.Conversations;
using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

public class ComparisonTests
{
    [Fact]
    public void Without_an_earlier_run_each_figure_is_that_of_the_scorecard()
    {
        EvaluatedQuestion[] run = [Right("a"), Wrong("b"), Declined("c"), Unanswerable("d", cited: 1, 0.4), Unanswerable("e", cited: null, 0.1)];

        var comparison = Comparison.Of(run, null);

        var scorecard = Scorecard.Of(run);
        Assert.False(comparison.HasBaseline);
        Assert.All(comparison.Figures, figure => Assert.Equal(scorecard[figure.Name].Value!.Value, figure.Now!.Value, 1e-12));
        Assert.Contains(comparison.Figures, figure => figure.Name == "confidence_auroc");
        Assert.Contains(comparison.Figures, figure => figure.Name == "citation_precision");
        Assert.All(comparison.Figures, figure => Assert.True(figure.Interval!.Value.Low <= figure.Now && figure.Now <= figure.Interval!.Value.High));
    }

    [Fact]
    public void A_change_that_holds_for_every_question_is_clear()
    {
        var before = Enumerable.Range(0, 30).Select(i => Measurement.Of(Wrong($"{i}"))).ToList();
        var now = Enumerable.Range(0, 30).Select(i => Right($"{i}")).ToList();

        var figure = Comparison.Of(now, before).Figures.Single(figure => figure.Name == "sentence_p_at_1");

        Assert.Equal((0, 1, 1), (figure.Before, figure.Now, figure.Difference));
        Assert.True(figure.Change!.Value.IsClear);
    }

    [Fact]
    public void A_change_of_one_question_in_many_is_not_clear()
    {
        var before = Enumerable.Range(0, 30).Select(i => Measurement.Of(Right($"{i}"))).ToList();
        var now = Enumerable.Range(0, 30).Select(i => i == 0 ? Wrong("0") : Right($"{i}")).ToList();

        Assert.False(Comparison.Of(now, before).Figures.Single(figure => figure.Name == "sentence_p_at_1").Change!.Value.IsClear);
    }

    [Fact]
    public void Only_questions_of_both_runs_are_compared()
    {
        var comparison = Comparison.Of([Right("a"), Right("b")], [Measurement.Of(Wrong("b")), Measurement.Of(Wrong("c"))]);

        Assert.Equal(1, comparison.Questions);
        Assert.Equal(0, comparison.Figures.Single(figure => figure.Name == "sentence_p_at_1").Before);
    }

    internal static EvaluatedQuestion Right(string id) => Evaluated.Question(Answerable(id), ["x: They met in Riyadh.", "y: It rained."], cited: 2, confidence: 0.8);

    internal static EvaluatedQuestion Wrong(string id) => Evaluated.Question(Answerable(id), ["y: It rained.", "x: They met in Riyadh."], cited: 1, confidence: 0.6);

    internal static EvaluatedQuestion Unanswerable(string id, int? cited, double confidence) =>
        Evaluated.Question(new EvaluationQuestion(id, "?", Conversation.Empty) { Answerable = false, Kind = "absent|odd" }, ["y: It rained."], cited, confidence);

    private static EvaluatedQuestion Declined(string id) => Evaluated.Question(Answerable(id), ["x: They met in Riyadh."], cited: null, confidence: 0.2);

    private static EvaluationQuestion Answerable(string id) =>
        new(id, "?", Conversation.Empty) { Answerable = true, RelevantDocumentIds = new HashSet<string> { "x" }, Evidence = ["met in Riyadh"], Kind = "<fact>" };
}
