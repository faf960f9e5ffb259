using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Slack.Socket;

/// <summary>
/// One connection of Socket Mode, used once: waits for hello, hands on what is delivered, and acknowledges it. It never connects
/// again; who runs it learns by <see cref="Leaving"/> when to open another, and retires it when that one stands.
/// </summary>
internal sealed partial class SocketModeConnection : IDisposable
{
    public static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection that has been replaced is still read: Slack closes it ten seconds after its warning.</summary>
    public static readonly TimeSpan RetireAfter = TimeSpan.FromSeconds(15);

    /// <summary>How long Slack may take to answer a close.</summary>
    public static readonly TimeSpan CloseGrace = TimeSpan.FromSeconds(2);

    private const int NormalClosure = 1000;

    private readonly MessageSocket _socket;
    private readonly IDeliveryListener _events;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly TaskCompletionSource<bool> _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<DisconnectDecision> _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _running;
    private ITimer? _retirement;
    private Task? _ending;

    /// <param name="socket">The open socket; it is disposed of with the connection.</param>
    /// <param name="events">Hears what comes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">The log.</param>
    public SocketModeConnection(MessageSocket socket, IDeliveryListener events, TimeProvider time, ILogger logger)
    {
        (_socket, _events, _time, _logger) = (socket, events, time, logger);
        _running = RunAsync();
    }

    /// <summary>True once Slack has said hello; false when the connection ended before, or hello never came.</summary>
    public Task<bool> Greeted => _greeted.Task;

    /// <summary>Ends when another connection is needed: Slack announced the end of this one, or the line was cut.</summary>
    public Task<DisconnectDecision> Leaving => _leaving.Task;

    /// <summary>Whether nothing comes from it any more.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Another connection stands: this one is read a little longer, for what is on its way, and then closed.</summary>
    public void Retire() => _retirement ??= _time.CreateTimer(_ => _ = EndAsync(), null, RetireAfter, Timeout.InfiniteTimeSpan);

    /// <summary>Closes it now, and waits until it has ended.</summary>
    public Task EndAsync() => LazyInitializer.EnsureInitialized(ref _ending, CloseAsync);

    public void Dispose()
    {
        _retirement?.Dispose();
        _ended.Dispose();
        _socket.Dispose();
    }

    private async Task CloseAsync()
    {
        var closing = _socket.CloseAsync(NormalClosure);
        await Task.WhenAny(_running, Task.Delay(CloseGrace, _time));
        await _ended.CancelAsync();
        await Task.WhenAll(_running, closing);
    }

    private async Task RunAsync()
    {
        // What keeps a quiet line alive stays within the socket. It ends the line when nothing answers; so while it stands, it was answered.
        await using var heardTimer = _time.CreateTimer(_ => _events.OnHeard(), null, WebSockets.NoticedWithin, WebSockets.NoticedWithin);
        await using var helloTimer = _time.CreateTimer(_ => EndWithoutHello(), null, HelloTimeout, Timeout.InfiniteTimeSpan);
        try
        {
            while (await _socket.ReceiveAsync(_ended.Token) is var received && received is not SocketEvent.Closed)
                Handle(received);
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // Closed by us, and Slack did not answer that.
        }

        HasEnded = true;
        _greeted.TrySetResult(false);
        _leaving.TrySetResult(DisconnectReasons.Decide(reason: null));
    }

    private void EndWithoutHello()
    {
        if (!_greeted.TrySetResult(false))
            return;
        LogNoHello(_logger);
        _ = EndAsync();
    }

    private void Handle(SocketEvent received)
    {
        _events.OnHeard();
        if (received is not SocketEvent.Message { IsText: true } message)
        {
            LogDropped(_logger, received is SocketEvent.TooLong ? "too long" : "not text");
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(message.Bytes);
            Handle(json.RootElement);
        }
        catch (JsonException)
        {
            LogDropped(_logger, "no JSON");
        }
        catch (Exception exception)
        {
            // Not acknowledged, it comes again; and whatever is wrong with it, the next one is read.
            LogFailed(_logger, exception.GetType().Name, exception.StackTrace);
        }
    }

    private void Handle(JsonElement frame)
    {
        switch (frame.Text("type"))
        {
            case "hello":
                _greeted.TrySetResult(true);
                break;
            case "disconnect":
                LogLeaving(_logger, frame.Text("reason") is { } known && DisconnectReasons.Decide(known) != DisconnectDecision.Refresh ? known : "refresh");
                _leaving.TrySetResult(DisconnectReasons.Decide(frame.Text("reason")));
                break;
            case var type when frame.Text("envelope_id") is { Length: > 0 } envelope:
                Deliver(type, envelope, frame);
                break;
        }
    }

    /// <summary>What has an envelope is acknowledged, also what nobody here knows: it would only come again.</summary>
    private void Deliver(string? type, string envelope, JsonElement frame)
    {
        DeliveryKind? kind = type switch
        {
            "events_api" => DeliveryKind.Event,
            "slash_commands" => DeliveryKind.Command,
            "interactive" => DeliveryKind.Interaction,
            _ => null,
        };
        var delivery = new Delivery(
            kind ?? DeliveryKind.Event, frame.Get("payload") ?? default, frame.Flag("accepts_response_payload") == true, answer => _ = AcknowledgeAsync(envelope, answer), _time);
        if (kind is null || delivery.Payload.ValueKind != JsonValueKind.Object)
            delivery.Acknowledge();
        else
            _events.OnDelivery(delivery);
    }

    /// <summary>On the connection that brought it, or not at all: where that one is gone, Slack delivers again.</summary>
    private async Task AcknowledgeAsync(string envelope, JsonObject? answer)
    {
        var frame = new JsonObject { ["envelope_id"] = envelope };
        if (answer is not null)
            frame["payload"] = answer;
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), CancellationToken.None);
        }
        catch (ObjectDisposedException)
        {
            // The connection has ended.
        }
    }

    [LoggerMessage(201, LogLevel.Information, "Slack ends a connection: {Reason}.")]
    private static partial void LogLeaving(ILogger logger, string reason);

    [LoggerMessage(202, LogLevel.Warning, "A message of a Slack socket was dropped: {Reason}.")]
    private static partial void LogDropped(ILogger logger, string reason);

    [LoggerMessage(204, LogLevel.Error, "A message of a Slack socket could not be taken in: {Kind}\n{Trace}")]
    private static partial void LogFailed(ILogger logger, string kind, string? trace);

    [LoggerMessage(203, LogLevel.Warning, "Slack did not say hello; connecting anew.")]
    private static partial void LogNoHello(ILogger logger);
}
