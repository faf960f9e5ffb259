using System.Net.WebSockets;
using System.Text.Json.Nodes;
using TalkBot.Chat.Slack;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Slack.Socket;
using TalkBot.Chat.Transport;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>Socket Mode as a conversation: what Slack says, what the bot answers.</summary>
public class SlackSocketTests
{
    private const string Warning = """{"type":"disconnect","reason":"warning","debug_info":{"host":"x"}}""";
    private const string Refresh = """{"type":"disconnect","reason":"refresh_requested","debug_info":{"host":"x"}}""";
    private const string TooMany = """{"type":"disconnect","reason":"too_many_websockets","debug_info":{"host":"x"}}""";
    private const string Disabled = """{"type":"disconnect","reason":"link_disabled","debug_info":{"host":"x"}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("warning", nameof(DisconnectDecision.Refresh))]
    [InlineData("refresh_requested", nameof(DisconnectDecision.Refresh))]
    [InlineData("too_many_websockets", nameof(DisconnectDecision.BackOff))]
    [InlineData("link_disabled", nameof(DisconnectDecision.GiveUp))]
    [InlineData("brand_new", nameof(DisconnectDecision.Refresh))]
    [InlineData(null, nameof(DisconnectDecision.Refresh))]
    public void Each_reason_has_one_consequence(string? reason, string decision) => Assert.Equal(decision, DisconnectReasons.Decide(reason).ToString());

    [Fact]
    public async Task What_is_delivered_is_acknowledged_once_it_is_safe_and_not_before()
    {
        Delivery? delivered = null;
        await using var script = new SocketScript { OnDelivered = delivery => delivered = delivery };
        var socket = await script.ReadyAsync();

        socket.Say(SocketScript.Envelope("e1"));
        await script.EventAsync("delivered Ev1");
        script.OnDelivered = delivery => delivery.Acknowledge();
        socket.Say(SocketScript.Envelope("e2", payload: """{"event_id":"Ev2"}"""));
        await script.EventAsync("delivered Ev2");
        delivered!.Acknowledge();
        delivered.Acknowledge();

        Assert.Equal("""{"envelope_id":"e2"}""", (await SocketScript.HearAsync(socket)).GetRawText());
        Assert.Equal("""{"envelope_id":"e1"}""", (await SocketScript.HearAsync(socket)).GetRawText());
    }

    [Fact]
    public async Task What_could_not_be_stored_in_time_is_left_for_slack_to_bring_again()
    {
        List<Delivery> delivered = [];
        await using var script = new SocketScript { OnDelivered = delivered.Add };
        var socket = await script.ReadyAsync();
        socket.Say(SocketScript.Envelope("late"));
        await script.EventAsync("delivered Ev1");

        script.Clock.Advance(SlackLimits.Acknowledgement);
        socket.Say(SocketScript.Envelope("again"));
        await script.EventAsync("delivered Ev1");
        delivered.ForEach(delivery => delivery.Acknowledge());

        Assert.Equal("again", (await SocketScript.HearAsync(socket)).Text("envelope_id"));
    }

    [Theory]
    [InlineData(true, """{"envelope_id":"e1","payload":{"text":"x"}}""")]
    [InlineData(false, """{"envelope_id":"e1"}""")]
    public async Task An_answer_goes_along_only_where_slack_takes_one(bool takesAnswer, string acknowledgement)
    {
        await using var script = new SocketScript { OnDelivered = delivery => delivery.Acknowledge(new JsonObject { ["text"] = "x" }) };
        var socket = await script.ReadyAsync();

        socket.Say(SocketScript.Envelope("e1", "slash_commands", takesAnswer: takesAnswer));

        Assert.Equal(acknowledgement, (await SocketScript.HearAsync(socket)).GetRawText());
    }

    [Theory]
    [InlineData(Warning)]
    [InlineData(Refresh)]
    public async Task On_a_refresh_the_new_connection_stands_before_the_old_one_goes(string refresh)
    {
        await using var script = new SocketScript();
        var old = await script.ReadyAsync();
        script.Clock.Advance(SlackSocket.Proof);

        old.Say(refresh);
        var opened = await script.OpenedAsync();
        old.Say(SocketScript.Envelope("during"));
        Assert.Equal("during", (await SocketScript.HearAsync(old)).Text("envelope_id"));
        opened.Say(SocketScript.Hello);
        await script.EventAsync("ready");
        old.Say(SocketScript.Envelope("after"));
        Assert.Equal("after", (await SocketScript.HearAsync(old)).Text("envelope_id"));

        Assert.False(old.ClosedByClient.IsCompleted);
        await script.PassAsync(SocketModeConnection.RetireAfter);
        Assert.Equal(1000, await old.ClosedByClient);
        Assert.False(opened.ClosedByClient.IsCompleted);
        Assert.Null(script.LostReason);
    }

    [Fact]
    public async Task A_storm_of_refreshes_never_opens_a_third_connection()
    {
        await using var script = new SocketScript();
        var first = await script.ReadyAsync();
        first.Say(Warning);
        var second = await script.ReconnectedAsync();
        second.Say(Warning);
        var third = await script.ReconnectedAsync();

        await first.ClosedByClient;
        Assert.False(second.ClosedByClient.IsCompleted);
        third.Say(Warning);
        await script.ReconnectedAsync();
        await second.ClosedByClient;
        Assert.InRange(script.OpenSockets, 1, 2);
    }

    [Fact]
    public async Task While_no_new_connection_can_be_opened_the_old_one_is_read_on()
    {
        await using var script = new SocketScript();
        var old = await script.ReadyAsync();
        script.Answers.Enqueue(new ApiResult.Unreachable(MayHaveArrived: true));
        script.Answers.Enqueue(new ApiResult.Error("internal_error"));
        script.Refusal = new WebSocketException(WebSocketError.NotAWebSocket);

        old.Say(Refresh);
        var ready = script.ReconnectedAsync(pauses: 4);
        old.Say(SocketScript.Envelope("meanwhile"));

        Assert.Equal("meanwhile", (await SocketScript.HearAsync(old)).Text("envelope_id"));
        await ready;
        Assert.Null(script.LostReason);
        Assert.Equal(2, script.Log.Entries.Count(entry => entry.Message.Contains("Slack cannot be reached", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_line_that_is_cut_is_opened_again_with_a_new_ticket()
    {
        await using var script = new SocketScript();
        (await script.ReadyAsync()).Cut();

        await script.ReconnectedAsync();

        Assert.NotNull(script.LostReason);
    }

    [Fact]
    public async Task A_connection_that_ends_at_once_again_and_again_is_opened_more_and_more_seldom()
    {
        await using var script = new SocketScript();
        List<TimeSpan> waits = [];
        for (var i = 0; i < 6; i++)
        {
            (await script.ReadyAsync()).Cut();
            waits.Add(await script.PauseAsync());
        }

        Assert.Equal([0.3, 0.6, 1.2, 2.4, 4.8, 9.6], waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task Without_hello_it_connects_again()
    {
        await using var script = new SocketScript();
        await script.OpenedAsync();

        await script.PassAsync(SocketModeConnection.HelloTimeout);

        await script.ReconnectedAsync();
    }

    [Fact]
    public async Task Where_others_hold_all_connections_it_stays_away()
    {
        await using var script = new SocketScript();
        var socket = await script.ReadyAsync();

        socket.Say(TooMany);

        Assert.Equal(1000, await socket.ClosedByClient);
        await script.PassAsync(SlackSocket.StayAway + TimeSpan.FromSeconds(0.3));
        await script.ReadyAsync();
        Assert.Equal(DisconnectReasons.TooMany, script.LostReason);
    }

    [Fact]
    public async Task Where_socket_mode_is_switched_off_it_ends_and_says_how_to_mend_it()
    {
        await using var script = new SocketScript();
        (await script.ReadyAsync()).Say(Disabled);

        Assert.Equal(DisconnectReasons.LinkDisabled, await script.Running.WaitAsync(Token));
        Assert.Equal(0, script.OpenSockets);
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("not_allowed_token_type")]
    [InlineData("missing_scope")]
    [InlineData("account_inactive")]
    public async Task A_refused_token_ends_it(string code)
    {
        await using var script = new SocketScript();
        var socket = await script.ReadyAsync();
        script.Answers.Enqueue(new ApiResult.Error(code));

        socket.Cut();
        await script.PauseAsync();

        Assert.Contains("Slack:AppToken", await script.Running.WaitAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_on_opening_is_waited_out()
    {
        await using var script = new SocketScript();
        var socket = await script.ReadyAsync();
        script.Answers.Enqueue(new ApiResult.Limited(TimeSpan.FromSeconds(30)));

        socket.Cut();
        await script.PauseAsync();
        await script.PassAsync(TimeSpan.FromSeconds(30.6));

        await script.ReadyAsync();
    }

    [Fact]
    public async Task Told_to_stop_it_says_goodbye_and_takes_what_was_on_its_way()
    {
        var script = new SocketScript();
        var socket = await script.ReadyAsync();
        socket.Say(SocketScript.Envelope("e1"));

        await script.DisposeAsync();

        Assert.Equal(1000, await socket.ClosedByClient);
        Assert.Equal("e1", (await SocketScript.HearAsync(socket)).Text("envelope_id"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => script.Running);
    }

    [Fact]
    public async Task A_peer_that_does_not_answer_the_close_is_left_anyway()
    {
        await using var script = new SocketScript();
        var socket = await script.ReadyAsync();
        socket.AnswersClose = false;
        socket.Say(TooMany);

        await socket.ClosedByClient;
        await script.PassAsync(SocketModeConnection.CloseGrace);
        await script.PassAsync(SlackSocket.StayAway + TimeSpan.FromSeconds(0.3));

        await script.ReadyAsync();
    }

    [Fact]
    public async Task A_fault_of_our_own_costs_one_message_and_not_the_connection()
    {
        await using var script = new SocketScript();
        script.OnDelivered = delivery =>
        {
            if (delivery.Payload.Text("event_id") == "Ev1")
                throw new InvalidOperationException("secret words");
            delivery.Acknowledge();
        };
        var socket = await script.ReadyAsync();
        socket.Say(SocketScript.Envelope("e1"));
        socket.Say(SocketScript.Envelope("e2", payload: """{"event_id":"Ev2"}"""));

        Assert.Equal("e2", (await SocketScript.HearAsync(socket)).Text("envelope_id"));
        Assert.DoesNotContain(script.Log.Entries, entry => entry.Message.Contains("secret", StringComparison.Ordinal));
    }
}
