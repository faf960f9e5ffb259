using CsCheck;
using TalkBot.Search.Ranking;

namespace TalkBot.Tests.Ranking;

public class RankFusionLaws
{
    private static readonly Gen<int[]> Rankings = Gen.Shuffle(Enumerable.Range(0, 12).ToArray()).SelectMany(all => Gen.Int[0, 12].Select(count => all[..count]));

    [Fact]
    public void Everything_ranked_is_there_once() => Gen.Select(Rankings, Rankings).Sample((first, second) =>
        Assert.Equal(first.Union(second).Order(), RankFusion.Fuse(first, second).Order()));

    [Fact]
    public void One_ranking_keeps_its_order() => Rankings.Sample(ranking => Assert.Equal(ranking, RankFusion.Fuse(ranking, [])));

    [Fact]
    public void What_is_better_in_both_is_better() => Gen.Select(Rankings, Rankings).Sample((first, second) =>
    {
        var fused = RankFusion.Fuse(first, second).ToList();
        var both = first.Intersect(second).ToList();
        Assert.All(
            from better in both
            from worse in both
            where Array.IndexOf(first, better) < Array.IndexOf(first, worse) && Array.IndexOf(second, better) < Array.IndexOf(second, worse)
            select (better, worse),
            pair => Assert.True(fused.IndexOf(pair.better) < fused.IndexOf(pair.worse)));
    });

    [Fact]
    public void The_best_of_each_is_beaten_only_by_what_both_hold() => Gen.Select(Rankings, Rankings).Sample((first, second) =>
    {
        var fused = RankFusion.Fuse(first, second).ToList();
        foreach (var ranking in new[] { first, second }.Where(ranking => ranking.Length > 0))
            Assert.All(fused.Take(fused.IndexOf(ranking[0])), better => Assert.True((first.Contains(better) && second.Contains(better)) || better == first[0]));
    });

    [Fact]
    public void A_place_counts_the_less_the_further_down() => Assert.Equal([2, 1, 4, 3], RankFusion.Fuse([1, 2, 3], [2, 4]));
}
