using System.Diagnostics;
using System.Globalization;
using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>
/// Many questions and many lost connections, and what the process holds meanwhile. A few hundred questions; as many as the variable
/// <c>TALKBOT_SOAK</c> says, for the figures in docs/reliability.md.
/// </summary>
public class SoakRun(ITestOutputHelper output)
{
    private const int AtOnce = 20;
    private const int PerConnection = 100;
    private const int Measured = 10;
    private const int MostMoreHandles = 2;
    private const long FirstId = 1_700_000_000_000_000_000;

    /// <summary>Memory is looked at from so many questions on: before that the process warms up, and its heap finds its size.</summary>
    private const int Telling = 10_000;

    /// <summary>How soon it is on another line, nineteen times of twenty.</summary>
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(5);

    private static readonly int Questions = int.Parse(Environment.GetEnvironmentVariable("TALKBOT_SOAK") ?? "400", CultureInfo.InvariantCulture);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_lost_nothing_said_twice_and_nothing_grows()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Gateway.Interval = 500;
        await using var bot = await new DiscordService(discord).StartAsync();
        await discord.Ledger.UntilAsync(_ => discord.Gateway.HasSession, Token);
        var held = new List<(int Asked, int Handles, long Memory)>();
        var away = new List<TimeSpan>();
        for (var asked = 0; asked < Questions;)
        {
            for (var i = 0; i < AtOnce; i++)
                await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention((FirstId + asked++).ToString(CultureInfo.InvariantCulture), Workspace.Answerable));
            if (asked % PerConnection == 0)
                away.Add(await DropAsync(discord));
            await discord.Ledger.UntilAsync(ledger => ledger.Shown >= asked, Token);
            if (asked % (Questions / Measured) == 0)
                held.Add((asked, bot.Held().Handles, bot.Held().Memory));
        }

        Assert.Equal(0, await bot.TerminateAsync());

        // By half of the way the process has warmed up.
        var (early, late) = (held[held.Count / 2], held[^1]);
        var growth = (late.Memory - early.Memory) / 1024.0 / 1024 / ((late.Asked - early.Asked) / 1000.0);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Questions} questions, {discord.Ledger.Frames.Count(frame => frame.Op == 6)} resumes, {discord.Ledger.Frames.Count(frame => frame.Op == 2)} identify; {growth:N2} MiB a thousand questions"));
        output.WriteLine(string.Join('\n', held.Select(at => string.Create(CultureInfo.InvariantCulture, $"after {at.Asked}: {at.Handles} handles, {at.Memory >> 20} MiB"))));

        away.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"back after a cut line: median {away[away.Count / 2].TotalMilliseconds:N0} ms, 95th percentile {away[away.Count * 95 / 100].TotalMilliseconds:N0} ms"));

        Assert.InRange(away[away.Count * 95 / 100], TimeSpan.Zero, BackWithin);
        Assert.Equal(Questions, discord.Ledger.Visible.Select(message => message.ChannelId).Distinct().Count());
        Assert.Equal(Questions, discord.Ledger.Shown);
        Assert.InRange(UsualStep([.. held.Select(at => at.Handles)]), int.MinValue, MostMoreHandles);
        if (Questions >= Telling)
            Assert.InRange(growth, double.MinValue, 1);
    }

    /// <summary>Cuts a connection that has proved itself by a heartbeat: after others the bot comes back more and more slowly.</summary>
    /// <returns>How long it was away.</returns>
    private static async Task<TimeSpan> DropAsync(FakeDiscord discord)
    {
        await discord.Ledger.UntilAsync(ledger => ledger.Frames.Reverse().TakeWhile(frame => frame.Op is not (2 or 6)).Any(frame => frame.Op == 1), Token);
        var (before, since) = (Handshakes(discord), Stopwatch.GetTimestamp());
        discord.Gateway.Drop();
        await discord.Ledger.UntilAsync(_ => Handshakes(discord) > before, Token);
        return Stopwatch.GetElapsedTime(since);
    }

    /// <summary>By how much a series grows from one measurement to the next, in the middle of all its steps.</summary>
    /// <remarks>
    /// What leaks grows at each step. A pool of connections grows at one of them, by as much as a busy moment takes, whenever that comes.
    /// </remarks>
    private static int UsualStep(IReadOnlyList<int> series)
    {
        int[] steps = [.. series.Skip(1).Zip(series, (next, before) => next - before).Order()];
        return steps[steps.Length / 2];
    }

    private static int Handshakes(FakeDiscord discord) => discord.Ledger.Frames.Count(frame => frame.Op is 2 or 6);
}
