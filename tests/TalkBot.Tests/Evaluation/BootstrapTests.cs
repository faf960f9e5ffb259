using CsCheck;
using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

public class BootstrapTests
{
    [Fact]
    public void An_interval_lies_about_the_mean_and_is_narrower_with_more_questions()
    {
        var few = Mean(20);
        var many = Mean(2_000);

        Assert.True(few.Low < 0.5 && few.High > 0.5 && many.Low < 0.5 && many.High > 0.5);
        Assert.True(many.High - many.Low < (few.High - few.Low) / 5);

        static Interval Mean(int count) => Assert.Single(Bootstrap.Intervals(count, places => [places.Average(place => place % 2)]))!.Value;
    }

    [Fact]
    public void The_draws_are_the_same_on_each_run() =>
        Assert.Equal(Bootstrap.Intervals(50, places => [places.Average()]), Bootstrap.Intervals(50, places => [places.Average()]));

    [Fact]
    public void What_is_never_measured_has_no_interval()
    {
        Assert.Equal([null], Bootstrap.Intervals(5, _ => [null]));
        Assert.Empty(Bootstrap.Intervals(0, _ => [1]));
    }

    [Fact]
    public void Every_interval_lies_within_what_was_measured() => Gen.Double[-1, 1].Array[1, 30].Sample(values =>
    {
        var interval = Bootstrap.Intervals(values.Length, places => [places.Average(place => values[place])])[0]!.Value;
        return interval.Low <= interval.High && interval.Low >= values.Min() - 1e-9 && interval.High <= values.Max() + 1e-9;
    }, iter: 20);
}
