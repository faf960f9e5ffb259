using System.Text.Json;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Discord.Wire;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Discord.Gateway;

/// <summary>
/// One connection to the gateway, used once: waits for hello, identifies or resumes, keeps the heartbeat and hands on events.
/// It never connects again; who runs it decides that by the <see cref="GatewayEnd"/>.
/// </summary>
/// <param name="socket">The open socket.</param>
/// <param name="handshake">Who we are.</param>
/// <param name="session">The session to resume; null to begin one.</param>
/// <param name="events">Hears what comes.</param>
/// <param name="onIdentified">Called when identify was sent.</param>
/// <param name="keep">Called with the session when it begins and at each heartbeat, so that it can be resumed after a kill; not waited for; never fails.</param>
/// <param name="inflater">Unpacks what comes packed; null where nothing does.</param>
/// <param name="time">The clock.</param>
/// <param name="random">Spreads the first heartbeat.</param>
/// <param name="logger">The log.</param>
internal sealed partial class GatewayConnection(
    MessageSocket socket,
    GatewayHandshake handshake,
    GatewaySession? session,
    IGatewayEvents events,
    Action onIdentified,
    Func<GatewaySession, Task> keep,
    ZlibInflater? inflater,
    TimeProvider time,
    Random random,
    ILogger logger)
{
    public static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(20);

    /// <summary>A session that was resumed and held so long costs nothing to resume again; one that was begun anew has a budget.</summary>
    public static readonly TimeSpan ProofOfResume = TimeSpan.FromSeconds(5);

    private readonly SendLimit _sent = new(time);
    private readonly Lock _lock = new();
    private volatile SequenceTracker _sequence = new(session?.Sequence);
    private GatewaySession? _session = session;
    private Task _beating = Task.CompletedTask;
    private Task _keeping = Task.CompletedTask;
    private GatewayEnd? _end;
    private bool _isGreeted;
    private bool _isReady;
    private bool _isStable;
    private long? _resumedAt;
    private volatile bool _isAcknowledged = true;

    /// <summary>The session as it can be resumed now; null when there is none.</summary>
    public GatewaySession? Session => _session is null ? null : _session with { Sequence = _sequence.Safe };

    /// <summary>Runs until the connection ends.</summary>
    /// <exception cref="OperationCanceledException">By <paramref name="cancellationToken"/>.</exception>
    public async Task<GatewayEnd> RunAsync(CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await AwaitHelloAsync(ended);
            while (_end is null)
                await HandleAsync(await socket.ReceiveAsync(ended.Token), ended);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The heartbeat ended the connection, or hello did not come.
            if (_end is null)
                LogNoHello(logger);
        }
        finally
        {
            await ended.CancelAsync();
            await _beating;
            await _keeping;
        }

        return _end ?? EndOf(CloseDecision.Resume);
    }

    private async Task AwaitHelloAsync(CancellationTokenSource ended)
    {
        using var hello = new CancellationTokenSource(HelloTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(hello.Token, ended.Token);
        while (_end is null && !_isGreeted)
            await HandleAsync(await socket.ReceiveAsync(either.Token), ended);
    }

    private async Task HandleAsync(SocketEvent received, CancellationTokenSource ended)
    {
        switch (received)
        {
            case SocketEvent.Closed closed:
                LogClosed(logger, closed.Code);
                _end ??= EndOf(CloseCodes.Decide(closed.Code)) with { Code = closed.Code };
                break;
            case SocketEvent.TooLong:
                LogDropped(logger, "too long");
                break;
            case SocketEvent.Message message:
                events.OnHeard();
                await HandleAsync(message, ended);
                break;
        }
    }

    private async Task HandleAsync(SocketEvent.Message message, CancellationTokenSource ended)
    {
        try
        {
            if ((message.IsText || inflater is null ? message.Bytes : inflater.Add(message.Bytes)) is not { } bytes)
                return;
            using var json = JsonDocument.Parse(bytes);
            if (GatewayFrame.From(json.RootElement) is { } frame)
                await HandleAsync(frame, ended);
        }
        catch (JsonException)
        {
            LogDropped(logger, "no JSON");
        }
        catch (InvalidDataException)
        {
            LogDropped(logger, "not unpacked");
            await CloseAsync(EndOf(CloseDecision.Resume));
        }
    }

    private async Task HandleAsync(GatewayFrame frame, CancellationTokenSource ended)
    {
        switch (frame.Op)
        {
            case GatewayOp.Dispatch when frame.Type is { } type:
                Dispatch(type, frame.Data, frame.Sequence);
                if (type == "READY")
                    Keep();
                break;
            case GatewayOp.Heartbeat when _sent.TryTake():
                await socket.SendAsync(GatewayHandshake.Heartbeat(_sequence.Safe), ended.Token);
                break;
            case GatewayOp.HeartbeatAck:
                _isAcknowledged = true;
                _isStable = _isReady;
                break;
            case GatewayOp.Hello when !_isGreeted:
                await GreetAsync(frame.Data, ended);
                break;
            case GatewayOp.Reconnect:
                await CloseAsync(EndOf(CloseDecision.Resume));
                break;
            case GatewayOp.InvalidSession:
                var canResume = frame.Data.ValueKind == JsonValueKind.True && _session is not null;
                await CloseAsync(EndOf(canResume ? CloseDecision.Resume : CloseDecision.NewSession) with { MustPause = true });
                break;
        }
    }

    private void Dispatch(string type, JsonElement data, long? sequence)
    {
        if (type == "READY")
        {
            // A session counts its events from the beginning, whatever was asked for.
            _sequence = new SequenceTracker(null);
            _session = data.Text("session_id") is { Length: > 0 } id ? new GatewaySession(id, data.Text("resume_gateway_url"), sequence)
            {
                BotId = data.Get("user").Id("id"),
                ApplicationId = data.Get("application").Id("id"),
            }
            : null;
        }

        _isReady |= type is "READY" or "RESUMED";
        if (type == "RESUMED")
            _resumedAt = time.GetTimestamp();
        var onStored = sequence is { } number ? _sequence.Begin(number) : () => { };
        try
        {
            events.OnDispatch(type, data, onStored);
        }
        catch (Exception exception)
        {
            // One event that cannot be taken in must neither end the connection nor come again for ever.
            LogNotTaken(logger, exception.GetType().Name);
            onStored();
        }
    }

    private async Task GreetAsync(JsonElement hello, CancellationTokenSource ended)
    {
        _isGreeted = true;
        _beating = BeatAsync(HeartbeatInterval.Of(hello), ended);
        _sent.Take();
        if (_session is { Sequence: not null })
        {
            await socket.SendAsync(handshake.Resume(_session), ended.Token);
            return;
        }

        await socket.SendAsync(handshake.Identify(), ended.Token);
        onIdentified();
    }

    private async Task BeatAsync(TimeSpan interval, CancellationTokenSource ended)
    {
        try
        {
            await Task.Delay(interval * random.NextDouble(), time, ended.Token);
            while (_isAcknowledged)
            {
                _isAcknowledged = false;
                await socket.SendAsync(GatewayHandshake.Heartbeat(_sequence.Safe), ended.Token);
                if (_keeping.IsCompleted)
                    Keep();
                await Task.Delay(interval, time, ended.Token);
            }

            LogZombie(logger);
            _end ??= EndOf(CloseDecision.Resume);
            await socket.CloseAsync(CloseCodes.KeepSession);
            await ended.CancelAsync();
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The connection has ended, and the heartbeat with it.
        }
    }

    /// <summary>Has the session kept, after what is being kept, and elsewhere: a slow disk must hold up neither reader nor heartbeat.</summary>
    private void Keep()
    {
        lock (_lock)
        {
            var earlier = _keeping;
            _keeping = Task.Run(() => KeepAfterAsync(earlier), CancellationToken.None);
        }
    }

    private async Task KeepAfterAsync(Task earlier)
    {
        await earlier;
        if (Session is { } current)
            await keep(current);
    }

    private async Task CloseAsync(GatewayEnd end)
    {
        _end ??= end;
        await socket.CloseAsync(CloseCodes.KeepSession);
    }

    private GatewayEnd EndOf(CloseDecision decision) =>
        new(decision, decision == CloseDecision.Resume ? Session : null, _isReady, _isStable || (_resumedAt is { } at && time.GetElapsedTime(at) >= ProofOfResume), null);

    [LoggerMessage(1, LogLevel.Information, "Discord closed the connection with code {Code}.")]
    private static partial void LogClosed(ILogger logger, int? code);

    [LoggerMessage(2, LogLevel.Warning, "A message of the Discord gateway was dropped: {Reason}.")]
    private static partial void LogDropped(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Warning, "Discord does not answer heartbeats; connecting anew.")]
    private static partial void LogZombie(ILogger logger);

    [LoggerMessage(4, LogLevel.Warning, "Discord did not say hello; connecting anew.")]
    private static partial void LogNoHello(ILogger logger);

    [LoggerMessage(5, LogLevel.Error, "An event of the Discord gateway could not be taken in ({Fault}).")]
    private static partial void LogNotTaken(ILogger logger, string fault);
}
