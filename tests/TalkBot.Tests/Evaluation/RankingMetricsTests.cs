using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

public class RankingMetricsTests
{
    [Theory]
    [InlineData("", 1, 0)]
    [InlineData("x", 1, 1)]
    [InlineData(".x", 1, 0)]
    [InlineData(".x", 4, 1)]
    [InlineData("...x", 4, 1)]
    [InlineData("....x", 4, 0)]
    public void A_hit_is_a_right_item_within_the_depth(string ranking, int depth, double expected) =>
        Assert.Equal(expected, RankingMetrics.HitAt(Ranking(ranking), depth));

    [Theory]
    [InlineData("", 0)]
    [InlineData("x.x", 1)]
    [InlineData(".x", 0.5)]
    [InlineData("...x", 0.25)]
    [InlineData(".........x", 0.1)]
    [InlineData("..........x", 0)]
    public void The_reciprocal_rank_is_one_over_the_first_right_rank(string ranking, double expected) =>
        Assert.Equal(expected, RankingMetrics.ReciprocalRank(Ranking(ranking), 10), 12);

    // Discounts by rank: 1, 0.63093 (1/log2 3), 0.5 (1/log2 4), 0.43068 (1/log2 5).
    [Theory]
    [InlineData("", 1, 0)]
    [InlineData("x", 1, 1)]
    [InlineData(".x", 1, 0.6309297536)]
    [InlineData("xx", 2, 1)]
    [InlineData("x.x", 2, 0.9197207891)] // 1.5 / 1.6309297536
    [InlineData("..x", 3, 0.2346393630)] // 0.5 / 2.1309297536
    [InlineData("x", 2, 0.6131471928)] // 1 / 1.6309297536
    [InlineData("..........x", 1, 0)]
    public void Ndcg_discounts_by_rank_and_compares_with_all_relevant_in_front(string ranking, int relevant, double expected) =>
        Assert.Equal(expected, RankingMetrics.Ndcg(Ranking(ranking), relevant, 10), 9);

    [Fact]
    public void Ndcg_is_whole_when_more_are_relevant_than_the_depth_can_show() =>
        Assert.Equal(1, RankingMetrics.Ndcg(Ranking("xxxxxxxxxx"), 25, 10), 12);

    private static bool[] Ranking(string marks) => [.. marks.Select(mark => mark == 'x')];
}
