using System.Diagnostics;
using System.Globalization;
using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>
/// Two processes on one PostgreSQL, while questions come in: the owner is killed and started again, by turns. As often as the
/// variable <c>TALKBOT_TAKEOVERS</c> says, for the figures in docs/reliability.md; else twice.
/// </summary>
public sealed class OwnerKilledRun(ITestOutputHelper output, PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int AtOnce = 20;
    private const long FirstId = 1_700_000_000_000_000_000;

    private static readonly int TakeOvers = int.Parse(Environment.GetEnvironmentVariable("TALKBOT_TAKEOVERS") ?? "2", CultureInfo.InvariantCulture);

    private int _asked;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_killed_every_question_gets_one_answer_from_the_other()
    {
        Assert.SkipWhen(PostgresServer.Programs is null, PostgresServer.Missing);
        await using var discord = await FakeDiscord.StartAsync();
        var storage = ("Storage__ConnectionString", await server.ConnectionStringAsync("killed"));
        await using var first = await new DiscordService(discord, storage).StartAsync();
        await using var second = new DiscordService(discord, storage);
        var (owner, other) = (first, second);
        await AskAsync(discord);
        await AnsweredAsync(discord);
        var times = new List<TimeSpan>();
        for (var killed = 0; killed < TakeOvers; killed++)
        {
            other.StartOnly();
            await other.IsAsync("standing_by");
            await AskAsync(discord);
            var clock = Stopwatch.StartNew();
            await owner.KillAsync();
            await AskAsync(discord);
            await AnsweredAsync(discord);
            times.Add(clock.Elapsed);
            (owner, other) = (other, owner);
        }

        var answers = discord.Ledger.Visible.GroupBy(message => message.AnswersId ?? message.ChannelId).Select(group => group.Count()).ToList();
        times.Sort();
        output.WriteLine($"{_asked} mentions, {TakeOvers} owners killed; answered {answers.Count}, twice {answers.Count(count => count > 1)}; from the kill to the last answer: median {times[times.Count / 2].TotalSeconds:F1} s, longest {times[^1].TotalSeconds:F1} s");

        Assert.Equal(_asked, answers.Count);
        Assert.All(answers, count => Assert.Equal(1, count));
    }

    private async Task AskAsync(FakeDiscord discord)
    {
        for (var i = 0; i < AtOnce; i++)
            await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention((FirstId + _asked++).ToString(CultureInfo.InvariantCulture), Workspace.Answerable));
    }

    private Task AnsweredAsync(FakeDiscord discord) => discord.Ledger.UntilAsync(ledger => ledger.Shown >= _asked, Token);
}
