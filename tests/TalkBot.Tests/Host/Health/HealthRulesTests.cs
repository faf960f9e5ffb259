using TalkBot.Core.Chat;
using TalkBot.Host.Health;

namespace TalkBot.Tests.Host.Health;

public class HealthRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(100);

    [Theory]
    [InlineData(nameof(AdapterStatus.Ready), 1, true, nameof(HealthStatus.Ready))]
    [InlineData(nameof(AdapterStatus.Ready), 100, true, nameof(HealthStatus.Ready))]
    [InlineData(nameof(AdapterStatus.Ready), 101, true, nameof(HealthStatus.NotReady))]
    [InlineData(nameof(AdapterStatus.Connecting), 1, true, nameof(HealthStatus.NotReady))]
    [InlineData(nameof(AdapterStatus.Failed), 1, true, nameof(HealthStatus.NotReady))]
    [InlineData(nameof(AdapterStatus.Stopped), null, true, nameof(HealthStatus.NotReady))]
    [InlineData(nameof(AdapterStatus.Stopped), null, false, nameof(HealthStatus.StandingBy))]
    public void A_platform_is_what_was_heard_of_it(string status, int? secondsAgo, bool isOwner, string expected)
    {
        var state = new AdapterState(Enum.Parse<AdapterStatus>(status), Now - (secondsAgo is { } ago ? TimeSpan.FromSeconds(ago) : null), "The token is refused.");
        var part = HealthRules.Judge(Platform.Discord, state, isOwner, Now, SilentAfter);

        Assert.Equal(Enum.Parse<HealthStatus>(expected), part.Status);
        Assert.Equal(secondsAgo, part.HeardSecondsAgo);
        Assert.Equal("discord", part.Name);
    }

    [Theory]
    [InlineData("RR R R", "Ready")]
    [InlineData("RR RR ", "Ready")]
    [InlineData("RN R ", "NotReady")]
    [InlineData("NR R R", "NotReady")]
    [InlineData("RR N R", "NotReady")]
    [InlineData("RR NN ", "NotReady")]
    [InlineData("RR RN R", "Degraded")]
    [InlineData("RR R D", "Degraded")]
    [InlineData("RR S R", "StandingBy")]
    [InlineData("RN S R", "NotReady")]
    public void The_whole_is_as_bad_as_what_questions_cannot_do_without(string parts, string expected)
    {
        HealthPart[][] groups = [.. parts.Split(' ').Select(group => group.Select(letter => new HealthPart("part", StatusOf(letter), "")).ToArray())];

        Assert.Equal(Enum.Parse<HealthStatus>(expected), HealthRules.Judge(groups[0], groups[1], groups[2]));
    }

    [Fact]
    public void A_report_is_the_same_after_a_way_through_JSON()
    {
        var report = new HealthReport(HealthStatus.StandingBy, [new HealthPart("index", HealthStatus.Ready, "generation 1"), new HealthPart("discord", HealthStatus.NotReady, "gone", 3.5)]);
        var read = HealthReport.Parse(report.ToJson())!;

        Assert.Equal(report.Status, read.Status);
        Assert.Equal(report.Parts, read.Parts);
        Assert.Contains("\"standing_by\"", report.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("")]
    public void What_is_no_report_is_not_taken_for_one(string text) => Assert.Null(HealthReport.Parse(text));

    private static HealthStatus StatusOf(char letter) => letter switch
    {
        'R' => HealthStatus.Ready,
        'S' => HealthStatus.StandingBy,
        'D' => HealthStatus.Degraded,
        _ => HealthStatus.NotReady,
    };
}
