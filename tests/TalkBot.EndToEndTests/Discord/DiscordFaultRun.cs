using System.Globalization;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Discord;

/// <summary>
/// The whole program on a Discord where everything goes wrong by turns, judged by the fake's ledger alone. A few hundred
/// mentions; as many as the variable <c>TALKBOT_MENTIONS</c> says, for the figures in docs/reliability.md.
/// </summary>
public sealed class DiscordFaultRun(ITestOutputHelper output, PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int Window = 5;
    private const int Deliveries = 3;
    private const int MostOutstanding = 60;

    /// <summary>Open files and sockets that a service may have more at its end than after its last start: pools that fill.</summary>
    private const int MoreHandles = 40;
    private const long FirstId = 1_700_000_000_000_000_000;

    private const int Troubled = 150;

    private static readonly int Mentions = int.Parse(Environment.GetEnvironmentVariable("TALKBOT_MENTIONS") ?? "300", CultureInfo.InvariantCulture);

    /// <summary>One trouble after so many mentions: some of them take seconds, however many mentions there are.</summary>
    private static readonly int Calm = Math.Max(3, Mentions / Troubled / Window) * Window;

    private readonly Random _random = new(20260217);
    private int _asked;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>On PostgreSQL a killed owner's lease has to run out before the next one answers, so fewer are killed.</summary>
    [Theory]
    [InlineData(false, 10)]
    [InlineData(true, 3)]
    public async Task Whatever_goes_wrong_each_question_gets_one_answer(bool isOnPostgres, int kills)
    {
        Assert.SkipWhen(isOnPostgres && PostgresServer.Programs is null, PostgresServer.Missing);
        (string, string)[] storage = isOnPostgres ? [("Storage__ConnectionString", await server.ConnectionStringAsync("faults"))] : [];
        await using var discord = await FakeDiscord.StartAsync();
        discord.Gateway.Interval = 1000;
        discord.Rest.Chaos = Trouble;
        await using var bot = await new DiscordService(discord, storage).StartAsync();
        await ProveSessionAsync(discord);
        var (handles, memory) = bot.Held();
        var troubles = Troubles(discord);
        var told = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var killed = 0; _asked < Mentions;)
        {
            await AnsweredAsync(discord, MostOutstanding);
            await AskAsync(discord);
            if (_asked % Calm == 0)
            {
                var (name, act) = troubles[_random.Next(troubles.Length)];
                told[name] = told.GetValueOrDefault(name) + 1;
                await act();
            }

            if (_asked >= (killed + 1) * Mentions / (kills + 1) && killed < kills)
            {
                killed++;
                await bot.KillAsync();
                await AskAsync(discord);
                await bot.StartAsync();
                await AnsweredAsync(discord, outstanding: 0);
                (handles, memory) = bot.Held();
            }
        }

        await AnsweredAsync(discord, outstanding: 0);
        var (handlesAtEnd, memoryAtEnd) = bot.Held();
        Assert.Equal(0, await bot.TerminateAsync());

        // Where a thread could not be made, the answer is a reply to the question.
        var answers = discord.Ledger.Visible.GroupBy(message => message.AnswersId ?? message.ChannelId).ToDictionary(group => group.Key, group => group.Count());
        var identifies = discord.Ledger.Frames.Where(frame => frame.Op == 2).Select(frame => frame.At).ToList();
        output.WriteLine($"{_asked} mentions, each {Deliveries} times, {kills} kills; answered {answers.Count}, twice {answers.Values.Count(count => count > 1)}");
        output.WriteLine($"{string.Join(", ", told.Select(trouble => $"{trouble.Value} × {trouble.Key}"))}");
        output.WriteLine($"requests {discord.Ledger.Requests.Count}, of them failed {discord.Ledger.Requests.Count(request => request.Status is 0 or >= 400)}; identifies {identifies.Count}, resumes {discord.Ledger.Frames.Count(frame => frame.Op == 6)}; {memoryAtEnd >> 20} MiB and {handlesAtEnd} handles at the end, {memory >> 20} and {handles} after the last start");

        Assert.Equal(_asked, answers.Count);
        Assert.All(answers, answer => Assert.Equal((answer.Key, 1), (answer.Key, answer.Value)));
        Assert.InRange(handlesAtEnd, 1, handles + MoreHandles);
        Assert.All(identifies.Zip(identifies.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 5000, "Two identifies within five seconds."));
        Assert.DoesNotContain(bot.Errors, line => line.Contains(Workspace.Answerable, StringComparison.Ordinal));
    }

    /// <summary>A few questions, each told three times, in any order.</summary>
    private async Task AskAsync(FakeDiscord discord)
    {
        var ids = Enumerable.Range(_asked, Window).Select(number => (FirstId + number).ToString(CultureInfo.InvariantCulture)).ToList();
        var events = Enumerable.Repeat(ids, Deliveries).SelectMany(id => id).ToArray();
        _random.Shuffle(events);
        foreach (var id in events)
            await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(id, Workspace.Answerable));
        _asked += Window;
    }

    private Task AnsweredAsync(FakeDiscord discord, int outstanding) => Patience.UntilAsync(
        token => discord.Ledger.UntilAsync(ledger => ledger.Shown >= _asked - outstanding, token),
        () => $"{_asked} questions were asked and {discord.Ledger.Shown} messages shown; {outstanding} may be missing.");

    private FakeFault? Trouble(string method, string path)
    {
        if (method == "GET" || path.EndsWith("/commands", StringComparison.Ordinal))
            return null;
        lock (_random)
        {
            return _random.Next(200) switch
            {
                < 4 => new FakeFault(method, path) { Status = 500 },
                < 8 => new FakeFault(method, path) { Status = 502, ContentType = "text/html", Body = "<html>Bad gateway</html>", IsAfterCommit = true },
                < 12 => new FakeFault(method, path) { Status = 0 },
                < 16 => new FakeFault(method, path) { Status = 0, IsAfterCommit = true },
                < 20 => new FakeFault(method, path) { Status = 429, Body = """{"message":"You are being rate limited.","retry_after":0.2,"global":false}""" },
                20 => new FakeFault(method, path) { Status = 429, Body = """{"message":"You are being rate limited.","retry_after":0.3,"global":true}""" },
                21 when path.EndsWith("/messages", StringComparison.Ordinal) => new FakeFault(method, path) { Hangs = true, IsAfterCommit = true },
                _ => null,
            };
        }
    }

    private (string Name, Func<Task> Act)[] Troubles(FakeDiscord discord) =>
    [
        ("line cut", () => { discord.Gateway.Drop(); return Task.CompletedTask; }),
        ("op 7", () => discord.Gateway.SendRawAsync("""{"op":7,"d":null}""")),
        ("op 9 true", () => discord.Gateway.SendRawAsync("""{"op":9,"d":true}""")),
        ("op 1", () => discord.Gateway.SendRawAsync("""{"op":1,"d":null}""")),
        ("close 4000", () => discord.Gateway.CloseAsync(4000)),
        ("close 4001", () => discord.Gateway.CloseAsync(4001)),
        ("close 4002", () => discord.Gateway.CloseAsync(4002)),
        ("close 4008", () => discord.Gateway.CloseAsync(4008)),
        ("upgrade refused", () =>
        {
            discord.Gateway.Refusals.Enqueue(503);
            discord.Gateway.Drop();
            return Task.CompletedTask;
        }),
        ("no acks", () => SilenceAsync(discord)),
        ("new session", () => LoseSessionAsync(discord)),
    ];

    /// <summary>Heartbeats go unanswered until the bot has come back on another line.</summary>
    private static async Task SilenceAsync(FakeDiscord discord)
    {
        var before = Handshakes(discord);
        discord.Gateway.AnswersHeartbeats = false;
        await discord.Ledger.UntilAsync(_ => Handshakes(discord) > before, Token);
        discord.Gateway.AnswersHeartbeats = true;
    }

    /// <summary>A resume that is refused: what Discord does not replay is lost, so all is answered first.</summary>
    private async Task LoseSessionAsync(FakeDiscord discord)
    {
        await AnsweredAsync(discord, outstanding: 0);
        discord.Gateway.ForgetSessions();
        discord.Gateway.Drop();
        await ProveSessionAsync(discord);
    }

    /// <summary>Before anything else goes wrong the bot knows its session: what is told to one that it never heard of is lost.</summary>
    private async Task ProveSessionAsync(FakeDiscord discord)
    {
        await discord.Ledger.UntilAsync(_ => discord.Gateway.HasSession, Token);
        await AskAsync(discord);
        await AnsweredAsync(discord, outstanding: 0);
    }

    private static int Handshakes(FakeDiscord discord) => discord.Ledger.Frames.Count(frame => frame.Op is 2 or 6);
}
