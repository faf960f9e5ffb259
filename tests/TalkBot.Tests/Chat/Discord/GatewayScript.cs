using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using TalkBot.Chat.Discord.Gateway;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>A gateway that is run by a script: the test is Discord, and the clock stands still.</summary>
internal sealed class GatewayScript : IGatewayEvents, IDiscordApi, IAsyncDisposable
{
    public const string Hello = """{"op":10,"d":{"heartbeat_interval":41250},"s":null,"t":null}""";
    public const string Ready = """{"op":0,"d":{"session_id":"sess-1","resume_gateway_url":"ws://resume.test/x","user":{"id":"1"},"application":{"id":"1"}},"s":1,"t":"READY"}""";

    private readonly Channel<(Uri Address, ScriptedSocket Socket)> _opened = Channel.CreateUnbounded<(Uri, ScriptedSocket)>();
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _stop = new();

    public GatewayScript(ISessionStore? sessions = null)
    {
        var gateway = new DiscordGateway(
            OpenAsync, new GatewayDirectory(this), new IdentifyGate(Clock), sessions ?? Sessions, new GatewayHandshake(new Secret("t"), 0, 1), compress: false, Clock, new HalfRandom(), Log);
        Running = gateway.RunAsync(this, _stop.Token);
    }

    public SteppingClock Clock { get; } = new();

    public LogRecorder<DiscordGateway> Log { get; } = new();

    public MemorySessionStore Sessions { get; } = new();

    public Task<string> Running { get; }

    /// <summary>What is to be called once an event is safe; null lets each be safe at once.</summary>
    public List<Action>? Unstored { get; set; }

    /// <summary>Hears every event.</summary>
    public Action<string, JsonElement>? Hears { get; init; }

    /// <summary>Events that cannot be taken in.</summary>
    public string? Breaks { get; set; }

    /// <summary>Which addresses cannot be opened.</summary>
    public Func<Uri, bool> Refuses { get; set; } = _ => false;

    public ApiResult Entrance { get; set; } = EntranceOf("""{"url":"ws://main.test","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":0,"max_concurrency":1}}""");

    public string? LostReason { get; private set; }

    public static ApiResult EntranceOf(string json) => new ApiResult.Ok(JsonDocument.Parse(json).RootElement);

    /// <summary>The next connection that is opened.</summary>
    public async Task<(Uri Address, ScriptedSocket Socket)> OpenedAsync() => await _opened.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>The next connection, after hello and the client's answer, whose opcode is given.</summary>
    public async Task<(Uri Address, ScriptedSocket Socket, JsonElement Handshake)> GreetAsync(string hello = Hello)
    {
        var (address, socket) = await OpenedAsync();
        socket.Say(hello);
        return (address, socket, await HearAsync(socket));
    }

    public static async Task<JsonElement> HearAsync(ScriptedSocket socket) =>
        JsonDocument.Parse(await socket.HearAsync(TestContext.Current.CancellationToken)).RootElement;

    /// <summary>Waits for an event of this type.</summary>
    public async Task EventAsync(string type)
    {
        while (await _events.Reader.ReadAsync(TestContext.Current.CancellationToken) != type)
        {
        }
    }

    /// <summary>Lets the pause before the next connection pass: heartbeats and time-outs are longer.</summary>
    public Task<TimeSpan> PauseAsync() => Clock.PassAsync(wait => wait < TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Running.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        _stop.Dispose();
    }

    public void OnRestored(GatewaySession session)
    {
    }

    public void OnDispatch(string type, JsonElement data, Action onStored)
    {
        Hears?.Invoke(type, data);
        _events.Writer.TryWrite(type);
        if (type == Breaks)
            throw new InvalidOperationException("A defect.");
        if (Unstored is not null && type == "MESSAGE_CREATE")
            Unstored.Add(onStored);
        else
            onStored();
    }

    public void OnHeard()
    {
    }

    public void OnLost(string reason) => LostReason = reason;

    public Task<ApiResult> SendAsync(ApiRequest request, CancellationToken cancellationToken) => Task.FromResult(Entrance);

    private Task<WebSocket> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        if (Refuses(address))
            throw new WebSocketException(WebSocketError.NotAWebSocket);
        var socket = new ScriptedSocket();
        _opened.Writer.TryWrite((address, socket));
        return Task.FromResult<WebSocket>(socket);
    }

    private sealed class HalfRandom : Random
    {
        public override double NextDouble() => 0.5;
    }
}
