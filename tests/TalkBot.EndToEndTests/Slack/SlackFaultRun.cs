using System.Globalization;
using TalkBot.Testing;
using TalkBot.Testing.Slack;

namespace TalkBot.EndToEndTests.Slack;

/// <summary>
/// The whole program on a Slack where everything goes wrong by turns, judged by the fake's ledger alone. A few score of questions;
/// as many as the variable <c>TALKBOT_MENTIONS</c> says, for the figures in docs/reliability.md.
/// </summary>
public sealed class SlackFaultRun(ITestOutputHelper output)
{
    private const int Window = 5;
    private const int Few = 110;
    private const int Seed = 20260217;

    /// <summary>So many questions may be unanswered while further ones are asked: an answer that went wrong is sent again after seconds.</summary>
    private const int MostOutstanding = 60;

    /// <summary>
    /// Open files and sockets that a service may have more at its end than just after its last start: pools that fill, and a
    /// connection for each call that is slow or cut. What leaks one a question has more after a hundred.
    /// </summary>
    private const int MoreHandles = 80;

    /// <summary>How many bytes of memory it may have more.</summary>
    private const long MoreMemory = 200L << 20;

    /// <summary>Within so long 999 of 1,000 envelopes are acknowledged; told only of a run that is made for its figures.</summary>
    private static readonly TimeSpan SoonAcknowledged = TimeSpan.FromSeconds(1);

    private const string Quoted = "Marco Rubio and Russian Foreign Minister Sergey Lavrov";
    private const string Killed = "kill";
    private const string Restarted = "restart";
    private const string SwitchedOff = "link disabled, and restart";
    private const string Thanks = "Thank you, noted.";

    private static readonly int Mentions = int.Parse(Environment.GetEnvironmentVariable("TALKBOT_MENTIONS") ?? $"{Few}", CultureInfo.InvariantCulture);

    /// <summary>One trouble after so many questions, however many there are: some take seconds.</summary>
    private static readonly int Calm = Math.Max(1, Mentions / 120 / Window) * Window;

    private readonly HashSet<string> _roots = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _told = new(StringComparer.Ordinal);
    /// <summary>Answers that grow are no messages posted at once, and a short run has few: each kind of trouble is to come all the same.</summary>
    private readonly CallTroubles _calls = new(everyPost: Mentions > Few ? 10 : 5);
    private int _asked;
    private int _inPrivate;
    private int _judged;

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
        await using var model = await HeldModel.StartAsync();
        await using var bot = await new SlackService(slack, model.Settings).StartAsync();
        await AskAsync(slack, delivery);
        await AnsweredAsync(slack);
        var (handles, memory) = bot.Held();
        var troubles = Troubles(slack, line, delivery, model, bot);
        for (var turn = 0; _asked < Mentions || turn < troubles.Length;)
        {
            await AskAsync(slack, delivery);
            await AnsweredAsync(slack, MostOutstanding);
            if (_asked % Calm != 0)
                continue;
            var (name, act) = troubles[turn++ % troubles.Length];
            await act();
            _told[name] = _told.GetValueOrDefault(name) + 1;
            if (name is Killed or Restarted or SwitchedOff)
                (handles, memory) = bot.Held();
        }

        await AnsweredAsync(slack);
        await AcknowledgedAsync(slack);
        var (handlesAtEnd, memoryAtEnd) = bot.Held();
        Assert.Equal(0, await bot.TerminateAsync());

        var thanked = slack.Ledger.Visible.Count(message => message.Markdown == Thanks);
        var visible = slack.Ledger.Visible.Where(message => message.Markdown != Thanks).ToList();
        var answers = visible.Where(message => message.ThreadTs is not null).GroupBy(message => message.ThreadTs!).ToDictionary(group => group.Key, group => group.Count());
        var waits = slack.Ledger.Acknowledgements.Select(acknowledgement => acknowledgement.After).OfType<TimeSpan>().Order().ToList();
        var late = waits[(int)(waits.Count * 0.999)];
        output.WriteLine($"{_asked} questions, {_inPrivate} in private; answered {answers.Count}, twice {answers.Values.Count(count => count > 1)}; {_judged} judged, {thanked} thanked");
        output.WriteLine($"connections: {string.Join(", ", _told.Select(trouble => $"{trouble.Value} × {trouble.Key}"))}");
        output.WriteLine($"calls: {string.Join(", ", _calls.Told.OrderBy(trouble => trouble.Key, StringComparer.Ordinal).Select(trouble => $"{trouble.Value} × {trouble.Key}"))}, of {slack.Ledger.Calls.Count}");
        output.WriteLine($"events: {delivery.Doubled} told twice, {delivery.Reordered} out of order, {slack.Sockets.Redelivered} delivered again; connections {slack.Sockets.Opened}");
        output.WriteLine($"{slack.Sockets.Envelopes}");
        output.WriteLine($"acknowledgements {waits.Count}, median {waits[waits.Count / 2].TotalMilliseconds:0.0} ms, 99.9th percentile {late.TotalMilliseconds:0.0} ms, slowest {waits[^1].TotalMilliseconds:0.0} ms");
        output.WriteLine($"{memoryAtEnd >> 20} MiB and {handlesAtEnd} handles at the end, {memory >> 20} and {handles} after the last start");

        Assert.True(_roots.SetEquals(answers.Keys), "Not each question has an answer.");
        Assert.All(answers, answer => Assert.Equal((answer.Key, 1), (answer.Key, answer.Value)));
        Assert.Equal((_inPrivate, _judged), (visible.Count(message => message.ThreadTs is null), thanked));
        Assert.All(visible, message => Assert.Contains(Quoted, message.Markdown, StringComparison.Ordinal));
        if (Mentions > Few)
            Assert.InRange(late, TimeSpan.Zero, SoonAcknowledged);
        Assert.InRange(handlesAtEnd, 1, handles + MoreHandles);
        Assert.InRange(memoryAtEnd, 1, memory + MoreMemory);
        Assert.DoesNotContain(bot.Errors, error => error.Contains(Workspace.Answerable, StringComparison.Ordinal));

        // What was asked for and never came was not tried.
        Assert.Equal(troubles.Select(trouble => trouble.Name).Order(StringComparer.Ordinal), _told.Keys);
        Assert.Equal(CallTroubles.Kinds.Order(StringComparer.Ordinal), _calls.Told.Keys.Order(StringComparer.Ordinal));
        Assert.All(new[] { delivery.Doubled, delivery.Reordered, slack.Sockets.Redelivered }, count => Assert.InRange(count, 1, int.MaxValue));
    }

    /// <summary>A few questions, each in a channel of its own, each told as a mention and as a message, twice, in any order.</summary>
    private async Task AskAsync(FakeSlack slack, DisorderlyDelivery delivery)
    {
        for (var i = 0; i < Window; i++)
            _roots.Add(await slack.MentionAsync(Workspace.Answerable, channel: string.Create(CultureInfo.InvariantCulture, $"C0{_asked++:00000000}")));
        await delivery.ReleaseAsync();
    }

    /// <summary>Waits until all but so many are answered.</summary>
    private Task AnsweredAsync(FakeSlack slack, int outstanding = 0) => Patience.UntilAsync(
        token => slack.Ledger.UntilAsync(ledger => ledger.Shown >= _asked + _inPrivate + _judged - outstanding, token),
        () => $"{_asked + _inPrivate + _judged} answers and thanks are due and {slack.Ledger.Shown} messages shown; {outstanding} may be missing.");

    /// <summary>Waits until whatever was delivered on a line that stood is acknowledged.</summary>
    private static Task AcknowledgedAsync(FakeSlack slack) => Patience.UntilAsync(
        token => slack.Ledger.UntilAsync(_ => slack.Sockets.Envelopes.IsSettled, token), slack.Sockets.Envelopes.ToString);

    private FakeFault? Trouble(string verb, string method) => _calls.Next(method);

    private (string Name, Func<Task> Act)[] Troubles(FakeSlack slack, LoopbackProxy line, DisorderlyDelivery delivery, HeldModel model, SlackService bot)
    {
        var connections = new ConnectionTroubles(slack, line);
        return
        [
            .. connections.Quick,
            ("lost acknowledgements", () => DeafAsync(slack, delivery)),
            ("slow work", () => CalmlyAsync(slack, () => WorkSlowlyAsync(slack, delivery, model))),
            ("response_url expired", () => CalmlyAsync(slack, () => AskInPrivateAsync(slack))),
            ("trigger expired", () => CalmlyAsync(slack, () => JudgeAsync(slack))),
            (Killed, () => AgainAsync(slack, delivery, bot, bot.KillAsync)),
            (Restarted, () => AgainAsync(slack, delivery, bot, bot.TerminateAsync)),
            (SwitchedOff, () => AgainAsync(slack, delivery, bot, () => SwitchOffAsync(slack, bot))),
            .. Mentions > Few ? connections.Slow : [],
        ];
    }

    private async Task DeafAsync(FakeSlack slack, DisorderlyDelivery delivery)
    {
        var redelivered = slack.Sockets.Redelivered;
        slack.Sockets.HearsAcknowledgements = false;
        await AskAsync(slack, delivery);
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Redelivered > redelivered, Token);
        slack.Sockets.HearsAcknowledgements = true;
    }

    /// <summary>However long an answer takes, Slack is told at once that the question is safe, and need not tell it again.</summary>
    private async Task WorkSlowlyAsync(FakeSlack slack, DisorderlyDelivery delivery, HeldModel model)
    {
        await AcknowledgedAsync(slack);
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Unacknowledged == 0, Token);
        var (shown, redelivered) = (slack.Ledger.Shown, slack.Sockets.Redelivered);
        using (model.Hold())
        {
            await AskAsync(slack, delivery);
            await AcknowledgedAsync(slack);
            Assert.Equal((shown, redelivered), (slack.Ledger.Shown, slack.Sockets.Redelivered));
        }
    }

    /// <summary>What only one person sees cannot be looked for, so nothing else goes wrong meanwhile.</summary>
    private async Task CalmlyAsync(FakeSlack slack, Func<Task> actAsync)
    {
        await AnsweredAsync(slack);
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Count > 0, Token);
        slack.Faults.Chaos = null;
        await actAsync();
        await AnsweredAsync(slack);
        slack.Faults.Chaos = Trouble;
    }

    private async Task AskInPrivateAsync(FakeSlack slack)
    {
        var command = FakeSlackEvents.Command(slack, "/ask", Workspace.Answerable);
        slack.Hooks.Expire((string)command["response_url"]!);
        await slack.Sockets.DeliverCommandAsync(command);
        _inPrivate++;
    }

    /// <summary>Somebody finds an answer not helpful; the form for the reason cannot be opened any more, and what they think is noted without.</summary>
    private async Task JudgeAsync(FakeSlack slack)
    {
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == ledger.Visible.Count, Token);
        var answer = slack.Ledger.Visible.Last(message => message is { OnlyFor: null, ThreadTs: not null });
        var press = FakeSlackEvents.Press(slack, answer.Buttons.Single(value => value.Contains(":not-helpful:", StringComparison.Ordinal)), answer);
        slack.Api.Views.Expire((string)press["trigger_id"]!);
        await slack.Sockets.DeliverInteractionAsync(press);
        _judged++;
    }

    /// <summary>The process ends, questions are asked that nobody hears, and it is started again.</summary>
    private async Task AgainAsync(FakeSlack slack, DisorderlyDelivery delivery, SlackService bot, Func<Task> endAsync)
    {
        await AskAsync(slack, delivery);
        await endAsync();
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 0, Token);
        await AskAsync(slack, delivery);
        await bot.StartAsync();
        await AnsweredAsync(slack);
    }

    /// <summary>Somebody switches Socket Mode off: the bot gives up and lives on, and is started again when it is back.</summary>
    private static async Task SwitchOffAsync(FakeSlack slack, SlackService bot)
    {
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Count > 0, Token);
        await slack.Sockets.DisconnectAsync("link_disabled");
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 0, Token);
        Assert.False(bot.Process.HasExited);
        await bot.TerminateAsync();
    }
}
