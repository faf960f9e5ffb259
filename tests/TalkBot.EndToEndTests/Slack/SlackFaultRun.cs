using System.Globalization;
using TalkBot.Testing;
using TalkBot.Testing.Slack;

namespace TalkBot.EndToEndTests.Slack;

/// <summary>
/// The whole program on a Slack where everything goes wrong by turns, judged by the fake's ledger alone. Fifty questions;
/// as many as the variable <c>TALKBOT_MENTIONS</c> says, for the figures in docs/reliability.md.
/// </summary>
public sealed class SlackFaultRun(ITestOutputHelper output)
{
    private const int Window = 5;
    private const int Kills = 3;
    private const int Seed = 20260217;

    /// <summary>Open files and sockets that a service may have more at its end than after its last start: pools that fill.</summary>
    private const int MoreHandles = 40;

    /// <summary>How many bytes of memory it may have more.</summary>
    private const long MoreMemory = 200L << 20;
    private const string Quoted = "Marco Rubio and Russian Foreign Minister Sergey Lavrov";

    private static readonly int Mentions = int.Parse(Environment.GetEnvironmentVariable("TALKBOT_MENTIONS") ?? "50", CultureInfo.InvariantCulture);

    /// <summary>One trouble after so many questions, however many there are: some take seconds.</summary>
    private static readonly int Calm = Math.Max(2, Mentions / 60 / Window) * Window;

    private readonly Random _random = new(Seed);
    private readonly HashSet<string> _roots = new(StringComparer.Ordinal);
    private int _asked;
    private int _inPrivate;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_goes_wrong_each_question_gets_one_answer()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var line = new LoopbackProxy(new Uri(slack.Url).Port);
        slack.SocketUrl = $"ws://127.0.0.1:{line.Port}";
        var delivery = new DisorderlyDelivery(slack.Sockets, Seed);
        slack.Delivery = delivery;
        slack.Faults.Chaos = Trouble;
        await using var bot = await new SlackService(slack).StartAsync();
        await AskAsync(slack, delivery);
        await AnsweredAsync(slack);
        var (handles, memory) = bot.Held();
        var troubles = Troubles(slack, line, delivery);
        var told = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var (killed, turn) = (0, 0); _asked < Mentions;)
        {
            await AskAsync(slack, delivery);
            await AnsweredAsync(slack);
            if (_asked % Calm == 0)
            {
                var (name, act) = troubles[turn++ % troubles.Length];
                told[name] = told.GetValueOrDefault(name) + 1;
                await act();
            }

            if (killed < Kills && _asked >= (killed + 1) * Mentions / (Kills + 1))
            {
                killed++;
                await bot.KillAsync();
                await slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 0, Token);
                await AskAsync(slack, delivery);
                await bot.StartAsync();
                await AnsweredAsync(slack);
                (handles, memory) = bot.Held();
            }
        }

        await AnsweredAsync(slack);
        var (handlesAtEnd, memoryAtEnd) = bot.Held();
        Assert.Equal(0, await bot.TerminateAsync());

        var visible = slack.Ledger.Visible;
        var answers = visible.Where(message => message.ThreadTs is not null).GroupBy(message => message.ThreadTs!).ToDictionary(group => group.Key, group => group.Count());
        var waits = slack.Ledger.Acknowledgements.Select(acknowledgement => acknowledgement.After).OfType<TimeSpan>().Order().ToList();
        var slow = waits[(int)(waits.Count * 0.999)];
        output.WriteLine($"{_asked} questions, {_inPrivate} in private, {Kills} kills; answered {answers.Count}, twice {answers.Values.Count(count => count > 1)}");
        output.WriteLine(string.Join(", ", told.Select(trouble => $"{trouble.Value} × {trouble.Key}")));
        output.WriteLine($"calls {slack.Ledger.Calls.Count}, of them failed {slack.Ledger.Calls.Count(call => call.Answer.StartsWith("fault", StringComparison.Ordinal))}; connections {slack.Ledger.CallsOf("apps.connections.open").Count}");
        output.WriteLine($"acknowledgements {waits.Count}, median {waits[waits.Count / 2].TotalMilliseconds:0.0} ms, 99.9th percentile {slow.TotalMilliseconds:0.0} ms, slowest {waits[^1].TotalMilliseconds:0.0} ms");
        output.WriteLine($"{memoryAtEnd >> 20} MiB and {handlesAtEnd} handles at the end, {memory >> 20} and {handles} after the last start");

        Assert.True(_roots.SetEquals(answers.Keys), "Not each question has an answer.");
        Assert.All(answers, answer => Assert.Equal((answer.Key, 1), (answer.Key, answer.Value)));
        Assert.Equal(_inPrivate, visible.Count(message => message.ThreadTs is null));
        Assert.All(visible, message => Assert.Contains(Quoted, message.Markdown, StringComparison.Ordinal));
        Assert.InRange(handlesAtEnd, 1, handles + MoreHandles);
        Assert.InRange(memoryAtEnd, 1, memory + MoreMemory);
        Assert.DoesNotContain(bot.Errors, error => error.Contains(Workspace.Answerable, StringComparison.Ordinal));
    }

    /// <summary>A few questions, each in a channel of its own, each told as a mention and as a message, twice, in any order.</summary>
    private async Task AskAsync(FakeSlack slack, DisorderlyDelivery delivery)
    {
        for (var i = 0; i < Window; i++)
            _roots.Add(await slack.MentionAsync(Workspace.Answerable, channel: string.Create(CultureInfo.InvariantCulture, $"C0{_asked++:00000000}")));
        await delivery.ReleaseAsync();
    }

    /// <summary>Waits until all is answered: a placeholder is none.</summary>
    private Task AnsweredAsync(FakeSlack slack) => slack.Ledger.UntilAsync(
        ledger => ledger.Shown >= _asked + _inPrivate && ledger.Visible.Count(message => message.Markdown.Contains(Quoted, StringComparison.Ordinal)) >= _asked + _inPrivate, Token);

    private FakeFault? Trouble(string verb, string method)
    {
        lock (_random)
        {
            return (method, _random.Next(200)) switch
            {
                ("conversations.replies", < 10) => new FakeFault(verb, method) { Status = 503 },
                ("assistant.threads.setStatus", < 4) => new FakeFault(verb, method) { Status = 500 },
                ("chat.postMessage", < 2) => new FakeFault(verb, method) { Status = 500 },
                ("chat.postMessage", < 4) => new FakeFault(verb, method) { Status = 502, ContentType = "text/html", Body = "<html>Bad gateway</html>", IsAfterCommit = true },
                ("chat.postMessage", < 6) => new FakeFault(verb, method) { Status = 200, ContentType = "text/html", Body = "<html>Sign in</html>", IsAfterCommit = true },
                ("chat.postMessage", < 8) => new FakeFault(verb, method) { Status = 0 },
                ("chat.postMessage", < 10) => new FakeFault(verb, method) { Status = 0, IsAfterCommit = true },
                ("chat.postMessage", < 12) => new FakeFault(verb, method) { Status = 0, Delay = TimeSpan.FromSeconds(1), IsAfterCommit = true },
                ("chat.postMessage", < 18) => new FakeFault(verb, method)
                {
                    Status = 429,
                    Body = """{"ok":false,"error":"ratelimited"}""",
                    Headers = new Dictionary<string, string> { ["Retry-After"] = "0.2" },
                },
                _ => null,
            };
        }
    }

    private (string Name, Func<Task> Act)[] Troubles(FakeSlack slack, LoopbackProxy line, DisorderlyDelivery delivery) =>
    [
        ("line cut", () => CutAsync(slack)),
        ("warning", () => slack.Sockets.DisconnectAsync("warning")),
        ("refresh requested", () => slack.Sockets.DisconnectAsync("refresh_requested")),
        ("upgrade refused", () =>
        {
            slack.Sockets.Refusals.Enqueue(503);
            return CutAsync(slack);
        }),
        ("no ticket", () =>
        {
            slack.Faults.Enqueue(new FakeFault(null, "apps.connections.open") { Status = 502, ContentType = "text/html", Body = "<html>Bad gateway</html>" });
            return CutAsync(slack);
        }),
        ("lost acknowledgements", () => DeafAsync(slack, delivery)),
        ("response_url expired", () => AskInPrivateAsync(slack)),
        ("socket paused", () => PauseAsync(slack, line)),
    ];

    private static Task CutAsync(FakeSlack slack)
    {
        slack.Sockets.Drop();
        return Task.CompletedTask;
    }

    private async Task DeafAsync(FakeSlack slack, DisorderlyDelivery delivery)
    {
        slack.Sockets.HearsAcknowledgements = false;
        await AskAsync(slack, delivery);
        await AnsweredAsync(slack);
        slack.Sockets.HearsAcknowledgements = true;
    }

    /// <summary>What is said in private cannot be looked for, so nothing else goes wrong meanwhile.</summary>
    private async Task AskInPrivateAsync(FakeSlack slack)
    {
        slack.Faults.Chaos = null;
        var command = FakeSlackEvents.Command(slack, "/ask", Workspace.Answerable);
        slack.Hooks.Expire((string)command["response_url"]!);
        await slack.Sockets.DeliverCommandAsync(command);
        _inPrivate++;
        await AnsweredAsync(slack);
        slack.Faults.Chaos = Trouble;
    }

    /// <summary>The line is dead, and nobody says so: the bot finds out, and comes back on another.</summary>
    private static async Task PauseAsync(FakeSlack slack, LoopbackProxy line)
    {
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 1, Token);
        var opened = slack.Ledger.CallsOf("apps.connections.open").Count;
        line.Pause();
        await slack.Ledger.UntilAsync(ledger => ledger.CallsOf("apps.connections.open").Count > opened && slack.Sockets.Count == 1, Token);
    }
}
