using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TalkBot.Testing.Discord;

/// <summary>The gateway of <see cref="FakeDiscord"/>: sessions that are replayed, and sockets that can be made to fail.</summary>
public sealed class FakeGateway(FakeDiscord discord)
{
    private const int HeartbeatInterval = 41_250;

    private readonly ConcurrentDictionary<string, Session> _sessions = new();
    private readonly ConcurrentDictionary<WebSocket, SemaphoreSlim> _sockets = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _sessionCount;

    /// <summary>Whether heartbeats are answered.</summary>
    public bool AnswersHeartbeats { get; set; } = true;

    /// <summary>The statuses that the next upgrades are refused with.</summary>
    public ConcurrentQueue<int> Refusals { get; } = new();

    public int Interval { get; set; } = HeartbeatInterval;

    /// <summary>Whether anybody would hear of an event, now or when it is replayed.</summary>
    public bool HasSession => !_sessions.IsEmpty;

    /// <summary>Tells every session of an event, whether it is connected or will come back.</summary>
    public async Task DispatchAsync(string type, JsonNode data)
    {
        foreach (var session in _sessions.Values)
            await session.DispatchAsync(type, data, SendAsync);
    }

    /// <summary>Sends any text to every socket.</summary>
    public async Task SendRawAsync(string text)
    {
        foreach (var socket in _sockets.Keys)
            await SendAsync(socket, Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);
    }

    /// <summary>Closes every socket with a code.</summary>
    public async Task CloseAsync(int code)
    {
        foreach (var socket in _sockets.Keys)
        {
            if (code is 1000 or 4007 or 4009)
                _sessions.Clear();
            await UseAsync(socket, () => socket.CloseOutputAsync((WebSocketCloseStatus)code, null, CancellationToken.None));
        }
    }

    /// <summary>Cuts every line.</summary>
    public void Drop()
    {
        foreach (var socket in _sockets.Keys)
            socket.Abort();
    }

    public void ForgetSessions() => _sessions.Clear();

    internal async Task AcceptAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || Refusals.TryDequeue(out _))
        {
            context.Response.StatusCode = 503;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        _sockets[socket] = new SemaphoreSlim(1);
        Session? session = null;
        try
        {
            await SendAsync(socket, new JsonObject { ["op"] = 10, ["d"] = new JsonObject { ["heartbeat_interval"] = Interval }, ["s"] = null, ["t"] = null });
            while (await ReceiveAsync(socket, context.RequestAborted) is { } text)
                session = await AnswerAsync(socket, session, text);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException)
        {
            // The line was cut; the session lives on.
        }
        finally
        {
            session?.Leave(socket);
            if ((int?)socket.CloseStatus is 1000 or 1001 && session is not null)
                _sessions.TryRemove(session.Id, out _);
            _sockets.TryRemove(socket, out _);
        }
    }

    private async Task<Session?> AnswerAsync(WebSocket socket, Session? session, string text)
    {
        JsonNode? frame;
        try
        {
            frame = JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            frame = null;
        }

        var op = (int?)frame?["op"] ?? -1;
        discord.Ledger.AddFrame(op, _clock.ElapsedMilliseconds);
        switch (op)
        {
            case 1:
                if (AnswersHeartbeats)
                    await SendAsync(socket, new JsonObject { ["op"] = 11, ["d"] = null, ["s"] = null, ["t"] = null });
                return session;
            case 2 when session is not null:
                await socket.CloseOutputAsync((WebSocketCloseStatus)4005, null, CancellationToken.None);
                return session;
            case 2 or 6 when TokenOf(frame) != discord.Token:
                await socket.CloseOutputAsync((WebSocketCloseStatus)4004, null, CancellationToken.None);
                return session;
            case 2:
                return await BeginAsync(socket);
            case 6:
                return await ResumeAsync(socket, frame!["d"]!);
            case 3 or 4 or 8:
                return session;
            default:
                await socket.CloseOutputAsync((WebSocketCloseStatus)(frame is null ? 4002 : 4001), null, CancellationToken.None);
                return session;
        }
    }

    private static string? TokenOf(JsonNode? frame) => frame?["d"]?["token"]?.GetValue<string>();

    private async Task<Session> BeginAsync(WebSocket socket)
    {
        var session = new Session($"session-{Interlocked.Increment(ref _sessionCount)}");
        _sessions[session.Id] = session;
        session.Join(socket);
        await session.DispatchAsync("READY", FakeEvents.Ready(discord, session.Id), SendAsync);
        await session.DispatchAsync("GUILD_CREATE", FakeEvents.Guild(), SendAsync);
        return session;
    }

    private async Task<Session?> ResumeAsync(WebSocket socket, JsonNode resume)
    {
        if (!_sessions.TryGetValue((string?)resume["session_id"] ?? "", out var session))
        {
            await SendAsync(socket, new JsonObject { ["op"] = 9, ["d"] = false, ["s"] = null, ["t"] = null });
            return null;
        }

        if ((long?)resume["seq"] is not { } sequence || sequence > session.Sequence)
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)4007, null, CancellationToken.None);
            return null;
        }

        await session.ReplayAsync(socket, sequence, SendAsync);
        return session;
    }

    private Task SendAsync(WebSocket socket, JsonObject frame) => SendAsync(socket, Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text);

    private Task SendAsync(WebSocket socket, byte[] bytes, WebSocketMessageType type) =>
        UseAsync(socket, () => socket.SendAsync(bytes, type, endOfMessage: true, CancellationToken.None));

    /// <summary>One at a time; where the line was cut meanwhile, it stays so.</summary>
    private async Task UseAsync(WebSocket socket, Func<Task> act)
    {
        if (!_sockets.TryGetValue(socket, out var sending))
            return;
        await sending.WaitAsync();
        try
        {
            await act();
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

    private sealed class Session(string id) : IDisposable
    {
        private readonly SemaphoreSlim _one = new(1);
        private readonly List<JsonObject> _events = [];
        private WebSocket? _socket;

        public string Id => id;

        public long Sequence => _events.Count;

        public void Dispose() => _one.Dispose();

        public void Join(WebSocket socket) => _socket = socket;

        public void Leave(WebSocket socket) => Interlocked.CompareExchange(ref _socket, null, socket);

        public async Task DispatchAsync(string type, JsonNode data, Func<WebSocket, JsonObject, Task> send)
        {
            await _one.WaitAsync();
            try
            {
                var frame = new JsonObject { ["op"] = 0, ["d"] = data.DeepClone(), ["s"] = _events.Count + 1, ["t"] = type };
                _events.Add(frame);
                if (_socket is { } socket)
                    await send(socket, frame);
            }
            finally
            {
                _one.Release();
            }
        }

        public async Task ReplayAsync(WebSocket socket, long after, Func<WebSocket, JsonObject, Task> send)
        {
            await _one.WaitAsync();
            try
            {
                foreach (var frame in _events.Skip((int)after))
                    await send(socket, frame);
                Join(socket);
            }
            finally
            {
                _one.Release();
            }

            await DispatchAsync("RESUMED", new JsonObject(), send);
        }
    }
}
