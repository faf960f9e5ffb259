using CsCheck;
using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

public class AurocTests
{
    public static TheoryData<double[], double[], double?> Cases => new()
    {
        { [0.9, 0.8], [0.2, 0.1], 1 },
        { [0.1], [0.9], 0 },
        { [0.5], [0.5], 0.5 },
        { [0.9, 0.4], [0.6, 0.1], 0.75 }, // 3 of 4 pairs
        { [0.9, 0.6], [0.6, 0.1], 0.875 }, // 3 pairs and a tie
        { [], [0.5], null },
        { [0.5], [], null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_the_share_of_pairs_in_the_right_order(double[] positives, double[] negatives, double? expected) =>
        Assert.Equal(expected, Auroc.Of(positives, negatives));

    [Fact]
    public void It_agrees_with_counting_every_pair() =>
        Gen.Select(Gen.Int[0, 6].Array[1, 12], Gen.Int[0, 6].Array[1, 12]).Sample((positives, negatives) =>
        {
            var pairs = from positive in positives from negative in negatives select Math.Sign(positive - negative);
            var expected = pairs.Average(sign => (sign + 1) / 2.0);
            var actual = Auroc.Of([.. positives.Select(value => value / 7.0)], [.. negatives.Select(value => value / 7.0)]);
            return Math.Abs(expected - actual!.Value) < 1e-12;
        });
}
