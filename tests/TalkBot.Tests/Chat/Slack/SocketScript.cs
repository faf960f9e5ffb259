using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Slack.Socket;
using TalkBot.Chat.Transport;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>A socket that is run by a script: the test is Slack, and the clock stands still.</summary>
internal sealed class SocketScript : IDeliveryListener, ISlackApi, IAsyncDisposable
{
    public const string Hello = """{"type":"hello","num_connections":1,"debug_info":{"host":"x","approximate_connection_time":3600},"connection_info":{"app_id":"A1"}}""";

    private readonly Channel<ScriptedSocket> _opened = Channel.CreateUnbounded<ScriptedSocket>();
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<ScriptedSocket> _sockets = new();
    private readonly CancellationTokenSource _stop = new();
    private int _tickets;

    /// <param name="answer">What apps.connections.open says first, in place of an address.</param>
    /// <param name="refusal">Why the first socket cannot be opened.</param>
    public SocketScript(ApiResult? answer = null, Exception? refusal = null)
    {
        if (answer is not null)
            Answers.Enqueue(answer);
        Refusal = refusal;
        Running = new SlackSocket(OpenAsync, new SocketDirectory(this), Clock, new LowRandom(), Log).RunAsync(this, _stop.Token);
    }

    public SteppingClock Clock { get; } = new();

    public LogRecorder<SlackSocket> Log { get; } = new();

    public Task<string> Running { get; }

    /// <summary>What is done with what is delivered.</summary>
    public Action<Delivery> OnDelivered { get; set; } = delivery => delivery.Acknowledge();

    /// <summary>What apps.connections.open says next, in place of an address.</summary>
    public Queue<ApiResult> Answers { get; } = new();

    public Exception? Refusal { get; set; }

    public int OpenSockets => _sockets.Count(socket => !socket.ClosedByClient.IsCompleted);

    public static string Envelope(string id, string type = "events_api", string payload = """{"event_id":"Ev1"}""", bool takesAnswer = false) =>
        $$"""{"envelope_id":"{{id}}","type":"{{type}}","accepts_response_payload":{{(takesAnswer ? "true" : "false")}},"payload":{{payload}}}""";

    /// <summary>The next connection that is opened.</summary>
    public async Task<ScriptedSocket> OpenedAsync() => await _opened.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>The next connection, once it stands.</summary>
    public async Task<ScriptedSocket> ReadyAsync()
    {
        var socket = await OpenedAsync();
        socket.Say(Hello);
        await EventAsync("ready");
        return socket;
    }

    /// <summary>The next connection, after so many pauses.</summary>
    public async Task<ScriptedSocket> ReconnectedAsync(int pauses = 1)
    {
        for (; pauses > 0; pauses--)
            await PauseAsync();
        return await ReadyAsync();
    }

    public static async Task<JsonElement> HearAsync(ScriptedSocket socket) =>
        JsonDocument.Parse(await socket.HearAsync(TestContext.Current.CancellationToken)).RootElement;

    /// <summary>Waits for something to happen: "ready", "lost", or "delivered" and the event's id.</summary>
    public async Task EventAsync(string name)
    {
        while (await _events.Reader.ReadAsync(TestContext.Current.CancellationToken) != name)
        {
        }
    }

    /// <summary>Lets the pause before the next connection pass: every other wait is for whole seconds.</summary>
    public Task<TimeSpan> PauseAsync() => Clock.PassAsync(wait => wait.TotalSeconds % 1 != 0, TestContext.Current.CancellationToken);

    public Task<TimeSpan> PassAsync(TimeSpan wait) => Clock.PassAsync(other => other == wait, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Running.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        _stop.Dispose();
    }

    public void OnReady() => _events.Writer.TryWrite("ready");

    public void OnDelivery(Delivery delivery)
    {
        OnDelivered(delivery);
        _events.Writer.TryWrite($"delivered {delivery.Payload.Text("event_id")}");
    }

    public void OnHeard()
    {
    }

    public void OnLost(string reason)
    {
        LostReason = reason;
        _events.Writer.TryWrite("lost");
    }

    public string? LostReason { get; private set; }

    public Task<ApiResult> CallAsync(ApiCall call, CancellationToken cancellationToken) => Task.FromResult(
        Answers.TryDequeue(out var answer) ? answer : new ApiResult.Ok(JsonDocument.Parse($$"""{"ok":true,"url":"wss://slack.test/link/?ticket={{++_tickets}}"}""").RootElement));

    public Task<ApiResult> RespondAsync(string responseUrl, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) => throw new NotSupportedException();

    private Task<WebSocket> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        if (Refusal is { } refusal)
        {
            Refusal = null;
            throw refusal;
        }

        var socket = new ScriptedSocket();
        _sockets.Enqueue(socket);
        _opened.Writer.TryWrite(socket);
        return Task.FromResult<WebSocket>(socket);
    }

    private sealed class LowRandom : Random
    {
        public override double NextDouble() => 0.3;
    }
}
