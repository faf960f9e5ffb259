using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

public class PercentileTests
{
    [Theory]
    [InlineData(new double[] { 7 }, 50, 7.0)]
    [InlineData(new double[] { 7 }, 99, 7.0)]
    [InlineData(new double[] { 3, 1, 2 }, 50, 2.0)]
    [InlineData(new double[] { 4, 3, 2, 1 }, 50, 2.0)]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 90, 9.0)]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 99, 10.0)]
    public void It_is_the_value_at_the_nearest_rank(double[] values, int percent, double expected) =>
        Assert.Equal(expected, Percentile.Of(values, percent));

    [Fact]
    public void Nothing_has_no_percentile() => Assert.Null(Percentile.Of([], 50));
}
