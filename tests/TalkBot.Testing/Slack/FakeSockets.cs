using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TalkBot.Testing.Slack;

/// <summary>
/// Socket Mode of <see cref="FakeSlack"/>: tickets for one use, each envelope to one socket, and again when it is not
/// acknowledged; commands and interactions once only.
/// </summary>
public sealed class FakeSockets(FakeSlack slack) : ISlackDelivery
{
    private const int MostSockets = 10;
    private const int MostRetries = 3;

    private readonly ConcurrentDictionary<string, bool> _tickets = new();
    private readonly ConcurrentDictionary<WebSocket, SemaphoreSlim> _sockets = new();
    private readonly ConcurrentDictionary<string, Envelope> _waiting = new();
    private readonly Random _random = new(1);
    private int _ticketCount;
    private int _redelivered;
    private int _opened;

    /// <summary>The statuses that the next upgrades are refused with.</summary>
    public ConcurrentQueue<int> Refusals { get; } = new();

    /// <summary>Whether a new socket is greeted.</summary>
    public bool SaysHello { get; set; } = true;

    /// <summary>How long an acknowledgement is waited for before an event comes again.</summary>
    public TimeSpan AcknowledgeWithin { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Whether the next acknowledgements are heard.</summary>
    public bool HearsAcknowledgements { get; set; } = true;

    public int Count => _sockets.Count;

    /// <summary>What became of the envelopes.</summary>
    public EnvelopeBook Envelopes { get; } = new(slack.Time);

    /// <summary>How many envelopes nobody has acknowledged yet.</summary>
    public int Unacknowledged => _waiting.Count;

    /// <summary>How many were ever opened.</summary>
    public int Opened => Volatile.Read(ref _opened);

    /// <summary>How many events came again, since nobody acknowledged them.</summary>
    public int Redelivered => Volatile.Read(ref _redelivered);

    /// <summary>The most sockets that were ever open at once.</summary>
    public int MostOpen { get; private set; }

    /// <summary>Delivers an event; it comes again until it is acknowledged.</summary>
    public Task DeliverEventAsync(JsonObject payload) => SendAsync(new Envelope("events_api", payload, TakesAnswer: false, Attempt: 0));

    /// <summary>Delivers a command.</summary>
    public Task DeliverCommandAsync(JsonObject payload) => SendAsync(new Envelope("slash_commands", payload, TakesAnswer: true, Attempt: 0));

    /// <summary>Delivers a pressed button, a form, or a shortcut.</summary>
    public Task DeliverInteractionAsync(JsonObject payload) =>
        SendAsync(new Envelope("interactive", payload, TakesAnswer: (string?)payload["type"] is "view_submission" or "block_suggestion", Attempt: 0));

    /// <summary>Announces the end of every socket.</summary>
    public async Task DisconnectAsync(string reason)
    {
        foreach (var socket in _sockets.Keys)
            await SendAsync(socket, new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "applink-1" } });
    }

    /// <summary>Sends any text to every socket.</summary>
    public async Task SendRawAsync(string text, WebSocketMessageType type = WebSocketMessageType.Text)
    {
        foreach (var socket in _sockets.Keys)
            await SendAsync(socket, Encoding.UTF8.GetBytes(text), type);
    }

    /// <summary>Closes every socket in order, without a word why.</summary>
    public async Task CloseAsync()
    {
        foreach (var (socket, sending) in _sockets)
        {
            await sending.WaitAsync();
            try
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            }
            catch (Exception exception) when (exception is WebSocketException or IOException or InvalidOperationException)
            {
                // It had gone already.
            }
            finally
            {
                sending.Release();
            }
        }
    }

    /// <summary>Cuts every line.</summary>
    public void Drop()
    {
        foreach (var socket in _sockets.Keys)
            socket.Abort();
    }

    internal string NewAddress()
    {
        var ticket = $"ticket-{Interlocked.Increment(ref _ticketCount)}";
        _tickets[ticket] = true;
        return $"{slack.SocketUrl}/link/?ticket={ticket}&app_id={FakeSlackEvents.AppId}";
    }

    internal async Task AcceptAsync(HttpContext context)
    {
        if (Refusals.TryDequeue(out var status))
        {
            context.Response.StatusCode = status;
            return;
        }

        if (!context.WebSockets.IsWebSocketRequest || !_tickets.TryRemove(context.Request.Query["ticket"].ToString(), out _))
        {
            context.Response.StatusCode = 403;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        try
        {
            if (_sockets.Count >= MostSockets)
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes("""{"type":"disconnect","reason":"too_many_websockets"}"""), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
                return;
            }

            _sockets[socket] = new SemaphoreSlim(1);
            var isGreeted = SaysHello;
            Interlocked.Increment(ref _opened);
            MostOpen = Math.Max(MostOpen, _sockets.Count);
            slack.Ledger.Changed();
            if (isGreeted)
                await GreetAsync(socket);
            while (await ReceiveAsync(socket, context.RequestAborted) is { } text)
                Acknowledge(text);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException)
        {
            // The line was cut.
        }
        finally
        {
            _sockets.TryRemove(socket, out _);
            Envelopes.End(socket);
            slack.Ledger.Changed();
        }
    }

    /// <summary>Says hello, and delivers what nobody was there to hear.</summary>
    private async Task GreetAsync(WebSocket socket)
    {
        await SendAsync(socket, new JsonObject
        {
            ["type"] = "hello",
            ["num_connections"] = _sockets.Count,
            ["connection_info"] = new JsonObject { ["app_id"] = FakeSlackEvents.AppId },
            ["debug_info"] = new JsonObject { ["host"] = "applink-1", ["build_number"] = 1, ["approximate_connection_time"] = 18060 },
        });
        foreach (var (id, envelope) in _waiting.Where(waiting => waiting.Value.SentAt is null).ToList())
        {
            if (_waiting.TryRemove(id, out _))
                await SendAsync(envelope);
        }
    }

    /// <summary>To any one of the sockets; without one an event waits for the next, and anything else is lost.</summary>
    private async Task SendAsync(Envelope envelope)
    {
        var id = slack.NextId("e");
        var sockets = _sockets.Keys.ToList();
        if (sockets.Count == 0)
        {
            if (!envelope.IsEvent)
                return;
            _waiting[id] = envelope;
            // A socket that was greeted in between has not seen it.
            if (!_sockets.IsEmpty && _waiting.TryRemove(id, out _))
                await SendAsync(envelope);
            return;
        }

        int chosen;
        lock (_random)
            chosen = _random.Next(sockets.Count);
        _waiting[id] = envelope with { SentAt = slack.Time.GetTimestamp() };
        _ = RepeatAsync(id);
        Envelopes.Deliver(id, sockets[chosen]);
        await SendAsync(sockets[chosen], envelope.ToJson(id));
        if (_sockets.ContainsKey(sockets[chosen]))
            return;
        Envelopes.End(sockets[chosen]);
        slack.Ledger.Changed();
    }

    private async Task RepeatAsync(string id)
    {
        await Task.Delay(AcknowledgeWithin, slack.Time);
        if (!_waiting.TryRemove(id, out var envelope))
            return;
        slack.Ledger.Changed();
        if (envelope is not { IsEvent: true, Attempt: < MostRetries })
            return;
        Interlocked.Increment(ref _redelivered);
        await SendAsync(envelope with { Attempt = envelope.Attempt + 1, SentAt = null });
    }

    private void Acknowledge(string text)
    {
        JsonNode? frame;
        try
        {
            frame = JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return;
        }

        if ((string?)frame?["envelope_id"] is not { } id)
            return;
        var sentAt = _waiting.GetValueOrDefault(id)?.SentAt;
        if (HearsAcknowledgements)
            _waiting.TryRemove(id, out _);
        Envelopes.Acknowledge(id);
        slack.Ledger.Add(new SlackAcknowledgement(id, frame["payload"]?.DeepClone(), sentAt is { } at ? slack.Time.GetElapsedTime(at) : null));
    }

    private Task SendAsync(WebSocket socket, JsonObject frame) => SendAsync(socket, Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text);

    private async Task SendAsync(WebSocket socket, byte[] bytes, WebSocketMessageType type)
    {
        if (!_sockets.TryGetValue(socket, out var sending))
            return;
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(bytes, type, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or InvalidOperationException or OperationCanceledException)
        {
            socket.Abort();
        }
        finally
        {
            sending.Release();
        }
    }

    private static async Task<string?> ReceiveAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
                return null;
            text.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
                return Encoding.UTF8.GetString(text.ToArray());
        }
    }

    private sealed record Envelope(string Type, JsonObject Payload, bool TakesAnswer, int Attempt)
    {
        public long? SentAt { get; init; }

        public bool IsEvent => Type == "events_api";

        public JsonObject ToJson(string id)
        {
            var json = new JsonObject { ["envelope_id"] = id, ["type"] = Type, ["accepts_response_payload"] = TakesAnswer, ["payload"] = Payload.DeepClone() };
            if (IsEvent)
                (json["retry_attempt"], json["retry_reason"]) = (Attempt, Attempt > 0 ? "timeout" : "");
            return json;
        }
    }
}
