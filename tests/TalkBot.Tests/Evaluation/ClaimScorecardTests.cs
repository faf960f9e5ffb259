using TalkBot.Core.Checking;
using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

public class ClaimScorecardTests
{
    private static readonly ClaimScorecard Figures = ClaimScorecard.Of(
    [
        Judged(isSupported: true, 0.9, ClaimVerdict.Supported, milliseconds: 1),
        Judged(isSupported: true, 0.5, ClaimVerdict.Contradicted, milliseconds: 2),
        Judged(isSupported: false, 0.7, ClaimVerdict.Supported, "name", milliseconds: 3),
        Judged(isSupported: false, 0.1, ClaimVerdict.Contradicted, "number", milliseconds: 4),
        Judged(isSupported: false, 0.2, ClaimVerdict.NotFound, "number", milliseconds: 5),
    ]);

    [Theory]
    [InlineData("auroc", 5 / 6.0, 5)]
    [InlineData("balanced_accuracy", (1 / 2.0 + 2 / 3.0) / 2, 5)]
    [InlineData("supported_of_supported", 1 / 2.0, 2)]
    [InlineData("refused_of_unsupported", 2 / 3.0, 3)]
    [InlineData("contradicted_of_supported", 1 / 2.0, 2)]
    [InlineData("contradicted_of_unsupported", 1 / 3.0, 3)]
    [InlineData("verbatim_share", 5 / 10.0, 10)]
    [InlineData("elapsed_ms_p50", 3, 5)]
    public void A_figure_is_taken_over_what_it_is_about(string name, double value, int count)
    {
        Assert.Equal(value, Figures[name].Value!.Value, 9);
        Assert.Equal(count, Figures[name].Count);
    }

    [Fact]
    public void Each_kind_of_unsupported_claims_is_held_against_all_supported_ones() =>
        Assert.Equal([("name", 0.5, 1), ("number", 1.0, 2)], Figures.AurocByKind.Select(kind => (kind.Kind, kind.Auroc.Value!.Value, kind.Auroc.Count)));

    [Theory]
    [InlineData(new[] { 0.9 }, new[] { ClaimVerdict.NotFound }, ClaimVerdict.NotFound)]
    [InlineData(new[] { 0.9, 0.3 }, new[] { ClaimVerdict.Supported, ClaimVerdict.NotFound }, ClaimVerdict.Supported)]
    [InlineData(new[] { 0.6, 0.3 }, new[] { ClaimVerdict.Supported, ClaimVerdict.NotFound }, ClaimVerdict.NotFound)]
    [InlineData(new[] { 0.9, 0.9 }, new[] { ClaimVerdict.Supported, ClaimVerdict.Contradicted }, ClaimVerdict.Contradicted)]
    [InlineData(new double[0], new ClaimVerdict[0], ClaimVerdict.NotFound)]
    public void The_verdict_on_several_sentences_follows_from_theirs(double[] scores, ClaimVerdict[] verdicts, ClaimVerdict expected) =>
        Assert.Equal(expected, EvaluatedClaim.VerdictOf([.. scores.Zip(verdicts, (score, verdict) => new CheckedClaim("two words", verdict, score, []))], 0.5));

    [Fact]
    public void A_longer_sentence_counts_more() => Assert.Equal(
        0.25,
        EvaluatedClaim.ScoreOf([new CheckedClaim("one", ClaimVerdict.NotFound, 1, []), new CheckedClaim("three words more", ClaimVerdict.NotFound, 0, [])]));

    private static EvaluatedClaim Judged(bool isSupported, double score, ClaimVerdict verdict, string? kind = null, double milliseconds = 0) =>
        new(new EvaluationClaim("c", new Claim("A claim."), isSupported, kind), score, verdict, 2, 1, TimeSpan.FromMilliseconds(milliseconds));
}
