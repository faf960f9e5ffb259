using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

public class ScorecardTests
{
    private const string Right = "The envoy arrived on Tuesday.";
    private const string Wrong = "Nothing was said of that.";

    private static readonly Scorecard Figures = Scorecard.Of(
    [
        // Answered, and the first citation hits; document a is relevant and first.
        Evaluated.Question(Answerable(), [$"a: {Right}", $"b: {Wrong}"], cited: 2, confidence: 0.9, milliseconds: 1),
        // Answered, and only the third citation hits; document a is relevant and third.
        Evaluated.Question(Answerable(), [$"b: {Wrong}", $"c: {Wrong}", $"a: {Right}"], cited: 3, confidence: 0.5, milliseconds: 2),
        // Declined, though the first sentence was right.
        Evaluated.Question(Answerable(), [$"a: {Right}"], confidence: 0.2, milliseconds: 3),
        // May be declined or answered: counts in the figures on documents and passages alone.
        Evaluated.Question(Answerable() with { MayAbstain = true }, [$"b: {Wrong}"], cited: 1, confidence: 0, milliseconds: 4),
        // Not in the documents: once declined, once answered.
        Evaluated.Question(Unanswerable(), [$"b: {Wrong}"], confidence: 0.1, milliseconds: 5),
        Evaluated.Question(Unanswerable() with { MayAbstain = true }, [$"b: {Wrong}"], cited: 1, confidence: 0.5, milliseconds: 6),
    ]);

    [Theory]
    [InlineData("document_hit_at_1", 2 / 4.0, 4)]
    [InlineData("document_hit_at_4", 3 / 4.0, 4)]
    [InlineData("document_hit_at_10", 3 / 4.0, 4)]
    [InlineData("document_mrr_at_10", (1 + 1 / 3.0 + 1 + 0) / 4, 4)]
    [InlineData("document_ndcg_at_10", (1 + 0.5 + 1 + 0) / 4, 4)]
    [InlineData("passage_hit_at_1", 2 / 4.0, 4)]
    [InlineData("passage_hit_at_4", 3 / 4.0, 4)]
    [InlineData("sentence_p_at_1", 1 / 3.0, 3)]
    [InlineData("sentence_hit_at_3", 2 / 3.0, 3)]
    [InlineData("sentence_p_at_1_forced", 2 / 3.0, 3)]
    [InlineData("sentence_hit_at_3_forced", 3 / 3.0, 3)]
    [InlineData("citation_precision", 2 / 5.0, 5)]
    [InlineData("answered_of_answerable", 2 / 3.0, 3)]
    [InlineData("declined_of_unanswerable", 1 / 2.0, 2)]
    [InlineData("balanced_decline", (2 / 3.0 + 1 / 2.0) / 2, 5)]
    [InlineData("confidence_auroc", (2 + 1.5 + 1) / 6, 5)] // 0.9 beats both; 0.5 beats one and ties one; 0.2 beats one
    [InlineData("verbatim_share", 1, 7)]
    [InlineData("elapsed_ms_p50", 3, 6)]
    [InlineData("elapsed_ms_p90", 6, 6)]
    [InlineData("elapsed_ms_p99", 6, 6)]
    public void Every_figure_is_as_computed_by_hand(string name, double value, int count)
    {
        Assert.Equal(value, Figures[name].Value!.Value, 12);
        Assert.Equal(count, Figures[name].Count);
    }

    [Fact]
    public void No_figure_goes_untested() => Assert.Equal(20, Figures.Figures.Count);

    [Fact]
    public void A_document_ranks_by_its_first_passage()
    {
        var item = Evaluated.Question(Answerable(), [$"b: {Wrong}", $"b: {Wrong}", $"a: {Right}", $"b: {Wrong}", $"a: {Right}"]);

        Assert.Equal([false, true], item.RelevantDocuments);
    }

    [Fact]
    public void Nothing_to_measure_gives_no_value()
    {
        var unjudged = new EvaluationQuestion("q", "?", Conversation.Empty);
        var figures = Scorecard.Of([Evaluated.Question(unjudged, [$"a: {Right}"], milliseconds: 8)]);

        Assert.Equal(["elapsed_ms_p50", "elapsed_ms_p90", "elapsed_ms_p99"], figures.Figures.Where(figure => figure.Value is not null).Select(figure => figure.Name));
    }

    [Fact]
    public void An_outage_is_neither_an_answer_nor_a_refusal()
    {
        EvaluatedQuestion Out(EvaluationQuestion question) => new(question, new Answer.Unavailable("Down."), Retrieval.Nothing, 0, TimeSpan.Zero);
        var figures = Scorecard.Of([Out(Answerable()), Out(Unanswerable())]);

        Assert.Equal(0, figures["answered_of_answerable"].Value);
        Assert.Equal(0, figures["declined_of_unanswerable"].Value);
    }

    [Fact]
    public void Figures_come_by_kind_where_kinds_are_named()
    {
        var report = EvaluationReport.Of(
        [
            Evaluated.Question(Answerable() with { Kind = "fact" }, [$"a: {Right}"], cited: 1),
            Evaluated.Question(Answerable(), [$"b: {Wrong}"], cited: 1),
            Evaluated.Question(Unanswerable() with { Kind = "absent" }, []),
        ]);

        Assert.Equal(["absent", "answerable", "fact"], report.ByKind.Select(group => group.Kind));
        Assert.Equal(1, report.ByKind[2].Figures["sentence_p_at_1"].Value);
        Assert.Equal(0.5, report.All["sentence_p_at_1"].Value);
    }

    [Fact]
    public void Without_kinds_there_are_no_figures_by_kind() =>
        Assert.Empty(EvaluationReport.Of([Evaluated.Question(Answerable(), [])]).ByKind);

    private static EvaluationQuestion Answerable() =>
        new("q", "When did the envoy arrive?", Conversation.Empty) { Answerable = true, RelevantDocumentIds = new HashSet<string> { "a" }, Evidence = ["envoy arrived on Tuesday"] };

    private static EvaluationQuestion Unanswerable() => new("q", "Who paid?", Conversation.Empty) { Answerable = false };
}
