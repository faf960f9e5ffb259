using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TalkBot.Testing.Discord;

/// <summary>The gateway of <see cref="FakeDiscord"/>: sessions that are replayed, and sockets that can be made to fail.</summary>
public sealed class FakeGateway(FakeDiscord discord)
{
    private const int HeartbeatInterval = 41_250;

    private readonly ConcurrentDictionary<string, FakeSession> _sessions = new();
    private readonly ConcurrentDictionary<FakeSocket, bool> _sockets = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _sessionCount;

    /// <summary>Whether heartbeats are answered.</summary>
    public bool AnswersHeartbeats { get; set; } = true;

    /// <summary>The statuses that the next upgrades are refused with.</summary>
    public ConcurrentQueue<int> Refusals { get; } = new();

    public int Interval { get; set; } = HeartbeatInterval;

    /// <summary>Whether anybody would hear of an event, now or when it is replayed.</summary>
    public bool HasSession => !_sessions.IsEmpty;

    /// <summary>How many shards are recommended.</summary>
    public int Shards { get; set; } = 1;

    /// <summary>Into how many messages a packed one is cut.</summary>
    public int PackedPieces { get; set; } = 1;

    /// <summary>How many sessions may still be begun, as the API tells it.</summary>
    public int RemainingSessions { get; set; } = 999;

    /// <summary>Tells an event to every session that it is for, whether it is connected or will come back.</summary>
    public async Task DispatchAsync(string type, JsonNode data)
    {
        foreach (var session in _sessions.Values.Where(session => session.IsFor(data)))
            await session.DispatchAsync(type, data);
    }

    /// <summary>Sends any text to every socket.</summary>
    public async Task SendRawAsync(string text)
    {
        foreach (var socket in _sockets.Keys)
            await socket.SendAsync(text);
    }

    /// <summary>Closes every socket with a code.</summary>
    public async Task CloseAsync(int code)
    {
        foreach (var socket in _sockets.Keys)
        {
            if (code is 1000 or 4007 or 4009)
                _sessions.Clear();
            await socket.CloseAsync(code);
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

        using var accepted = await context.WebSockets.AcceptWebSocketAsync();
        using var socket = new FakeSocket(accepted, context.Request.Query["compress"] == "zlib-stream") { Pieces = PackedPieces };
        _sockets[socket] = true;
        FakeSession? session = null;
        try
        {
            await socket.SendAsync(Frame(10, new JsonObject { ["heartbeat_interval"] = Interval }));
            while (await socket.ReceiveAsync(context.RequestAborted) is { } text)
                session = await AnswerAsync(socket, session, text);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException)
        {
            // The line was cut; the session lives on.
        }
        finally
        {
            session?.Leave(socket);
            if (socket.CloseStatus is 1000 or 1001 && session is not null)
                _sessions.TryRemove(session.Id, out _);
            _sockets.TryRemove(socket, out _);
        }
    }

    private async Task<FakeSession?> AnswerAsync(FakeSocket socket, FakeSession? session, string text)
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
        var at = _clock.ElapsedMilliseconds;
        try
        {
            return await AnswerAsync(socket, session, frame, op);
        }
        finally
        {
            // Known when it is done, so that a test which has seen a handshake finds the session there.
            discord.Ledger.AddFrame(op, at);
        }
    }

    private async Task<FakeSession?> AnswerAsync(FakeSocket socket, FakeSession? session, JsonNode? frame, int op)
    {
        switch (op)
        {
            case 1:
                if (AnswersHeartbeats)
                    await socket.SendAsync(Frame(11, null));
                return session;
            case 2 when session is not null:
                await socket.CloseAsync(4005);
                return session;
            case 2 or 6 when TokenOf(frame) != discord.Token:
                await socket.CloseAsync(4004);
                return session;
            case 2:
                return await BeginAsync(socket, frame!["d"]!["shard"]);
            case 6:
                return await ResumeAsync(socket, frame!["d"]!);
            case 3 or 4 or 8:
                return session;
            default:
                await socket.CloseAsync(frame is null ? 4002 : 4001);
                return session;
        }
    }

    private static string? TokenOf(JsonNode? frame) => frame?["d"]?["token"]?.GetValue<string>();

    private async Task<FakeSession?> BeginAsync(FakeSocket socket, JsonNode? shard)
    {
        var (number, count) = shard is JsonArray { Count: 2 } pair ? ((int)pair[0]!, (int)pair[1]!) : (0, 1);
        if (number < 0 || number >= count)
        {
            await socket.CloseAsync(4010);
            return null;
        }

        var session = new FakeSession($"session-{Interlocked.Increment(ref _sessionCount)}", number, count);
        _sessions[session.Id] = session;
        session.Join(socket);
        await session.DispatchAsync("READY", FakeEvents.Ready(discord, session.Id, session.Shard));
        if (session.IsFor(new JsonObject { ["guild_id"] = FakeEvents.GuildId }))
            await session.DispatchAsync("GUILD_CREATE", FakeEvents.Guild());
        return session;
    }

    private async Task<FakeSession?> ResumeAsync(FakeSocket socket, JsonNode resume)
    {
        if (!_sessions.TryGetValue((string?)resume["session_id"] ?? "", out var session))
        {
            await socket.SendAsync(Frame(9, false));
            return null;
        }

        if ((long?)resume["seq"] is not { } sequence || sequence > session.Sequence)
        {
            await socket.CloseAsync(4007);
            return null;
        }

        await session.ReplayAsync(socket, sequence);
        return session;
    }

    private static JsonObject Frame(int op, JsonNode? data) => new() { ["op"] = op, ["d"] = data, ["s"] = null, ["t"] = null };
}
