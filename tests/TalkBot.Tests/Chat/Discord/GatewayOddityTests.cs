using TalkBot.Chat.Discord.Gateway;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>A gateway that does what the documentation allows and nobody expects, and some that it does not.</summary>
public class GatewayOddityTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"\ud83d":1,"op":0,"d":{},"s":2,"t":"X"}""")]
    [InlineData("""{"op":0,"d":{},"s":2,"t":"X","o\ud83d":1}""")]
    [InlineData("""{"op":0,"d":{"\udc00":{}},"s":2,"t":"MESSAGE_CREATE"}""")]
    [InlineData("""{"op":0,"d":null,"s":2,"t":"MESSAGE_CREATE"}""")]
    [InlineData("""{"op":0,"d":[],"s":2,"t":"MESSAGE_CREATE"}""")]
    [InlineData("""{"op":0,"s":2}""")]
    [InlineData("""{"op":"0","d":{},"s":2,"t":"MESSAGE_CREATE"}""")]
    [InlineData("""{"op":99,"d":{}}""")]
    [InlineData("""{"op":1e400}""")]
    [InlineData("\"\\ud83d\"")]
    public async Task What_makes_no_sense_is_passed_over(string frame)
    {
        await using var script = new GatewayScript();
        var socket = await ReadyAsync(script);

        socket.Say(frame).Say("""{"op":0,"d":{},"s":3,"t":"LAST"}""");

        await script.EventAsync("LAST");
    }

    [Fact]
    public async Task An_event_that_cannot_be_taken_in_ends_nothing_and_does_not_come_again()
    {
        await using var script = new GatewayScript { Breaks = "MESSAGE_CREATE" };
        var socket = await ReadyAsync(script);

        socket.Say("""{"op":0,"d":{},"s":2,"t":"MESSAGE_CREATE"}""").Say("""{"op":0,"d":{},"s":3,"t":"LAST"}""");
        await script.EventAsync("LAST");
        socket.Cut();
        await script.PauseAsync();

        Assert.Equal(3, (await script.GreetAsync()).Handshake.Get("d").Number("seq"));
    }

    [Fact]
    public async Task A_new_session_counts_from_the_beginning_whatever_was_asked_for()
    {
        await using var script = new GatewayScript();
        var socket = await ReadyAsync(script);
        socket.Say("""{"op":0,"d":{},"s":900,"t":"LATE"}""");
        await script.EventAsync("LATE");
        socket.Cut();
        await script.PauseAsync();
        var (_, next, _) = await script.GreetAsync();

        next.Say("""{"op":0,"d":{"session_id":"sess-2","resume_gateway_url":"ws://resume.test/y"},"s":1,"t":"READY"}""");
        await script.EventAsync("READY");
        next.Cut();
        await script.PauseAsync();
        var (address, _, resume) = await script.GreetAsync();

        Assert.Equal(("sess-2", 1, "/y"), (resume.Get("d").Text("session_id"), resume.Get("d").Number("seq"), address.AbsolutePath));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Asked_to_reconnect_before_hello_it_keeps_its_session(bool hasSession)
    {
        await using var script = new GatewayScript();
        if (hasSession)
        {
            (await ReadyAsync(script)).Cut();
            await script.PauseAsync();
        }

        var (_, socket) = await script.OpenedAsync();
        socket.Say("""{"op":7,"d":null}""");
        Assert.Equal(CloseCodes.KeepSession, await socket.ClosedByClient);
        await script.PauseAsync();
        if (!hasSession)
            await script.PauseAsync();

        Assert.Equal(hasSession ? GatewayOp.Resume : GatewayOp.Identify, (await script.GreetAsync()).Handshake.Number("op"));
    }

    [Fact]
    public async Task A_second_hello_is_not_answered()
    {
        await using var script = new GatewayScript();
        var socket = await ReadyAsync(script);

        socket.Say(GatewayScript.Hello).Say("""{"op":1,"d":null}""");

        Assert.Equal(GatewayOp.Heartbeat, (await GatewayScript.HearAsync(socket)).Number("op"));
    }

    [Fact]
    public async Task Answers_that_come_twice_keep_the_line_and_one_that_comes_too_late_does_not()
    {
        await using var script = new GatewayScript();
        var socket = await ReadyAsync(script);
        await script.Clock.PassAsync(wait => wait == TimeSpan.FromMilliseconds(20_625), Token);
        await GatewayScript.HearAsync(socket);

        socket.Say("""{"op":11}""").Say("""{"op":11}""").Say("""{"op":0,"d":{},"s":2,"t":"HEARD"}""");
        await script.EventAsync("HEARD");
        await script.Clock.PassAsync(wait => wait == TimeSpan.FromMilliseconds(41_250), Token);
        Assert.Equal("""{"op":1,"d":2}""", await socket.HearAsync(Token));

        await script.Clock.PassAsync(wait => wait == TimeSpan.FromMilliseconds(41_250), Token);
        Assert.Equal(CloseCodes.KeepSession, await socket.ClosedByClient);
    }

    [Fact]
    public async Task A_burst_of_calls_for_a_heartbeat_stays_within_what_may_be_sent()
    {
        await using var script = new GatewayScript();
        var socket = await ReadyAsync(script);
        for (var i = 0; i < 200; i++)
            socket.Say("""{"op":1,"d":null}""");
        socket.Say("""{"op":0,"d":{},"s":2,"t":"LAST"}""");
        await script.EventAsync("LAST");

        // The handshake was one of them.
        for (var i = 1; i < SendLimit.Most; i++)
            Assert.Equal(GatewayOp.Heartbeat, (await GatewayScript.HearAsync(socket)).Number("op"));
        Assert.False(socket.HasMore);
    }

    [Fact]
    public async Task Where_no_session_may_be_begun_at_the_start_it_waits()
    {
        await using var script = new GatewayScript();
        var (_, socket) = await script.OpenedAsync();
        script.Entrance = GatewayScript.EntranceOf("""{"url":"ws://main.test","session_start_limit":{"total":1000,"remaining":0,"reset_after":60000}}""");

        socket.CloseWith(4000);
        await script.PauseAsync();
        await script.Clock.PassAsync(wait => wait == TimeSpan.FromSeconds(60), Token);

        Assert.Contains("no new session", script.LostReason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"url":"ws://main.test"}""")]
    [InlineData("""{"url":"ws://main.test","shards":"2","session_start_limit":null}""")]
    [InlineData("""{"url":"ws://main.test","session_start_limit":{"remaining":"0","total":null},"new":[]}""")]
    public async Task An_entrance_that_says_little_is_one(string json)
    {
        await using var script = new GatewayScript { Entrance = GatewayScript.EntranceOf(json) };

        Assert.Equal(GatewayOp.Identify, (await script.GreetAsync()).Handshake.Number("op"));
    }

    [Fact]
    public async Task What_was_kept_of_a_session_and_cannot_be_read_is_no_obstacle()
    {
        await using var script = new GatewayScript(new BrokenSessionStore());

        Assert.Equal(GatewayOp.Identify, (await script.GreetAsync()).Handshake.Number("op"));
    }

    private static async Task<ScriptedSocket> ReadyAsync(GatewayScript script)
    {
        var (_, socket, _) = await script.GreetAsync();
        socket.Say(GatewayScript.Ready);
        await script.EventAsync("READY");
        return socket;
    }

    private sealed class BrokenSessionStore : ISessionStore
    {
        public Task<string?> LoadAsync(string name, CancellationToken cancellationToken) => throw new InvalidOperationException("A broken disk.");

        public Task SaveAsync(string name, string json, CancellationToken cancellationToken) => throw new InvalidOperationException("A broken disk.");

        public Task DeleteAsync(string name, CancellationToken cancellationToken) => throw new InvalidOperationException("A broken disk.");
    }
}
