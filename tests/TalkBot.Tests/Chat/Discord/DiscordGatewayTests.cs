using TalkBot.Chat.Discord.Gateway;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Transport;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>The gateway's protocol as a conversation: what Discord says, what the bot answers.</summary>
public class DiscordGatewayTests
{
    private const string Message = """{"op":0,"d":{"id":"5"},"s":2,"t":"MESSAGE_CREATE"}""";

    [Fact]
    public async Task Hello_is_answered_by_identify_without_a_privileged_intent()
    {
        await using var script = new GatewayScript();
        var (address, _, identify) = await script.GreetAsync();

        Assert.Equal("ws://main.test/?v=10&encoding=json", address.AbsoluteUri);
        Assert.Equal((GatewayOp.Identify, 4609, "t"), (identify.Number("op"), identify.Get("d").Number("intents"), identify.Get("d").Text("token")));
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(1001)]
    [InlineData(null)]
    public async Task A_lost_connection_is_resumed_at_the_address_for_it(int? code)
    {
        await using var script = new GatewayScript();
        var socket = await ReadyAsync(script);
        socket.Say(Message);
        await script.EventAsync("MESSAGE_CREATE");

        End(socket, code);
        await script.PauseAsync();
        var (address, _, resume) = await script.GreetAsync();

        Assert.Equal("ws://resume.test/x?v=10&encoding=json", address.AbsoluteUri);
        Assert.Equal((GatewayOp.Resume, "sess-1", 2), (resume.Number("op"), resume.Get("d").Text("session_id"), resume.Get("d").Number("seq")));
    }

    [Fact]
    public async Task A_resume_asks_again_for_what_is_not_yet_safe()
    {
        await using var script = new GatewayScript { Unstored = [] };
        var socket = await ReadyAsync(script);
        socket.Say(Message);
        await script.EventAsync("MESSAGE_CREATE");

        socket.Cut();
        await script.PauseAsync();
        var (_, _, resume) = await script.GreetAsync();

        Assert.Equal(1, resume.Get("d").Number("seq"));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task Where_the_session_is_gone_another_is_begun(int code)
    {
        await using var script = new GatewayScript();
        var socket = await ReadyAsync(script);

        socket.CloseWith(code);
        await script.PauseAsync();
        await script.PauseAsync();
        var (address, _, handshake) = await script.GreetAsync();

        Assert.Equal((GatewayOp.Identify, "main.test"), (handshake.Number("op"), address.Host));
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task A_fatal_code_ends_it_with_a_reason(int code)
    {
        await using var script = new GatewayScript();
        var socket = await ReadyAsync(script);

        socket.CloseWith(code);

        Assert.NotEmpty(await script.Running.WaitAsync(TestContext.Current.CancellationToken));
        Assert.Empty(script.Sessions.Values);
    }

    [Fact]
    public async Task Asked_to_reconnect_it_resumes()
    {
        await using var script = new GatewayScript();
        var socket = await ReadyAsync(script);

        socket.Say("""{"op":7,"d":null}""");

        Assert.Equal(CloseCodes.KeepSession, await socket.ClosedByClient);
        await script.PauseAsync();
        Assert.Equal(GatewayOp.Resume, (await script.GreetAsync()).Handshake.Number("op"));
    }

    [Theory]
    [InlineData("true", GatewayOp.Resume)]
    [InlineData("false", GatewayOp.Identify)]
    public async Task An_invalid_session_is_followed_by_a_pause(string canResume, int op)
    {
        await using var script = new GatewayScript();
        var socket = await ReadyAsync(script);

        socket.Say($$"""{"op":9,"d":{{canResume}}}""");

        Assert.InRange(await script.PauseAsync(), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        if (op == GatewayOp.Identify)
            await script.PauseAsync();
        Assert.Equal(op, (await script.GreetAsync()).Handshake.Number("op"));
    }

    [Fact]
    public async Task A_server_that_takes_no_session_for_a_day_sees_few_identifies_and_none_too_soon()
    {
        await using var script = new GatewayScript();
        var begin = script.Clock.GetTimestamp();
        List<TimeSpan> identifies = [];
        while (script.Clock.GetElapsedTime(begin) < TimeSpan.FromHours(24))
        {
            var greeted = script.GreetAsync();
            while (!greeted.IsCompleted)
                await Task.WhenAny(greeted, script.Clock.PassAsync(wait => wait.TotalSeconds is not (20 or 15 or 12 or 20.625), TestContext.Current.CancellationToken));
            var (socket, handshake) = ((await greeted).Socket, (await greeted).Handshake);
            Assert.Equal(GatewayOp.Identify, handshake.Number("op"));
            identifies.Add(script.Clock.GetElapsedTime(begin));
            socket.Say("""{"op":9,"d":false}""");
        }

        Assert.InRange(identifies.Count, 250, 300);
        Assert.All(identifies.Zip(identifies.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task Heartbeats_name_what_is_safe_and_a_silent_server_is_left()
    {
        await using var script = new GatewayScript();
        var socket = await ReadyAsync(script);

        await script.Clock.PassAsync(wait => wait == TimeSpan.FromMilliseconds(20_625), TestContext.Current.CancellationToken);
        Assert.Equal("""{"op":1,"d":1}""", await socket.HearAsync(TestContext.Current.CancellationToken));
        await script.Clock.PassAsync(wait => wait == TimeSpan.FromMilliseconds(41_250), TestContext.Current.CancellationToken);

        Assert.Equal(CloseCodes.KeepSession, await socket.ClosedByClient);
        await script.PauseAsync();
        Assert.Equal(GatewayOp.Resume, (await script.GreetAsync()).Handshake.Number("op"));
    }

    [Fact]
    public async Task Asked_for_a_heartbeat_it_beats_at_once()
    {
        await using var script = new GatewayScript();
        var socket = await ReadyAsync(script);

        socket.Say("""{"op":1,"d":null}""");

        Assert.Equal(GatewayOp.Heartbeat, (await GatewayScript.HearAsync(socket)).Number("op"));
    }

    [Fact]
    public async Task Without_hello_it_connects_again()
    {
        await using var script = new GatewayScript();
        await script.OpenedAsync();

        // To open the connection may take as long as its hello: the first wait of that length is for it, and is over.
        await script.Clock.AwaitedAsync(wait => wait == GatewayConnection.HelloTimeout, TestContext.Current.CancellationToken);
        await script.Clock.PassAsync(wait => wait == GatewayConnection.HelloTimeout, TestContext.Current.CancellationToken);
        await script.PauseAsync();
        await script.PauseAsync();

        Assert.Equal(GatewayOp.Identify, (await script.GreetAsync()).Handshake.Number("op"));
    }

    [Fact]
    public async Task Where_the_address_for_resuming_cannot_be_opened_the_session_is_resumed_at_the_main_one()
    {
        await using var script = new GatewayScript { Refuses = address => address.Host == "resume.test" };
        var socket = await ReadyAsync(script);

        socket.Cut();
        for (var i = 0; i <= DiscordGateway.MostUnopened; i++)
            await script.PauseAsync();
        var (address, _, handshake) = await script.GreetAsync();

        Assert.Equal((GatewayOp.Resume, "main.test"), (handshake.Number("op"), address.Host));
    }

    [Fact]
    public async Task A_session_outlives_a_network_that_is_down_and_the_log_says_so_again_and_again()
    {
        const int tries = 20;
        var isDown = false;
        await using var script = new GatewayScript { Refuses = _ => isDown };
        var socket = await ReadyAsync(script);
        var entrance = script.Entrance;
        (isDown, script.Entrance) = (true, new ApiResult.Unreachable(MayHaveArrived: false));

        socket.Cut();
        for (var i = 0; i < tries; i++)
            await script.Clock.PassAsync(wait => wait <= ReconnectDelays.Longest && wait.TotalSeconds is not 20, TestContext.Current.CancellationToken);
        (isDown, script.Entrance) = (false, entrance);
        await script.Clock.PassAsync(wait => wait <= ReconnectDelays.Longest && wait.TotalSeconds is not 20, TestContext.Current.CancellationToken);

        Assert.Equal(GatewayOp.Resume, (await script.GreetAsync()).Handshake.Number("op"));


        // Tries at the address where the session can be resumed have words of their own.
        Assert.InRange(script.Log.Entries.Count(entry => entry.Message.Contains("Discord cannot be reached", StringComparison.Ordinal)), tries / 2, tries);
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(5, 0.5)]
    public async Task A_resumed_session_that_held_is_resumed_soon_when_it_is_lost_again(int seconds, double pause)
    {
        await using var script = new GatewayScript();
        (await ReadyAsync(script)).Cut();
        await script.PauseAsync();
        var (_, other, _) = await script.GreetAsync();
        other.Say("""{"op":0,"d":{},"s":2,"t":"RESUMED"}""");
        await script.EventAsync("RESUMED");
        script.Clock.Advance(TimeSpan.FromSeconds(seconds));
        other.Cut();

        Assert.Equal(TimeSpan.FromSeconds(pause), await script.PauseAsync());
    }

    [Fact]
    public async Task Three_connections_that_do_not_take_up_the_session_are_enough()
    {
        await using var script = new GatewayScript();
        var socket = await ReadyAsync(script);
        socket.Cut();
        for (var i = 0; i < DiscordGateway.MostFailedResumes; i++)
        {
            await script.PauseAsync();
            var (_, other, resume) = await script.GreetAsync();
            Assert.Equal(GatewayOp.Resume, resume.Number("op"));
            other.Cut();
        }

        await script.PauseAsync();
        var (address, _, handshake) = await script.GreetAsync();

        Assert.Equal((GatewayOp.Identify, "main.test"), (handshake.Number("op"), address.Host));
    }

    [Fact]
    public async Task Where_no_session_is_left_it_waits_until_there_is_one()
    {
        await using var script = new GatewayScript();
        var socket = await ReadyAsync(script);
        script.Entrance = GatewayScript.EntranceOf("""{"url":"ws://main.test","session_start_limit":{"total":1000,"remaining":0,"reset_after":60000}}""");
        socket.CloseWith(4009);
        await script.PauseAsync();

        await script.Clock.PassAsync(wait => wait == TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Contains("no new session", script.LostReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_is_resumed_after_a_restart()
    {
        var sessions = new MemorySessionStore();
        await using (var first = new GatewayScript(sessions))
            await ReadyAsync(first);

        await using var second = new GatewayScript(sessions);

        Assert.Equal(GatewayOp.Resume, (await second.GreetAsync()).Handshake.Number("op"));
    }

    private static async Task<ScriptedSocket> ReadyAsync(GatewayScript script)
    {
        var (_, socket, _) = await script.GreetAsync();
        socket.Say(GatewayScript.Ready);
        await script.EventAsync("READY");
        return socket;
    }

    private static void End(ScriptedSocket socket, int? code)
    {
        if (code is { } known)
            socket.CloseWith(known);
        else
            socket.Cut();
    }
}
