using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TalkBot.Testing.Discord;

/// <summary>The REST API of <see cref="FakeDiscord"/>.</summary>
public sealed class FakeRest(FakeDiscord discord)
{
    private const int MostContent = 2000;

    private readonly ConcurrentDictionary<string, string> _responses = new();
    private readonly ConcurrentDictionary<string, JsonObject> _threads = new();
    private readonly Lock _lock = new();
    private JsonNode _commands = new JsonArray();

    /// <summary>What goes wrong next; the first that matches a call is used up by it.</summary>
    public ConcurrentQueue<FakeFault> Faults { get; } = new();

    /// <summary>Trouble by chance: asked for each call that no fault of the script matches, by method and path.</summary>
    public Func<string, string, FakeFault?>? Chaos { get; set; }

    /// <summary>The bot's rights in its server, as its settings have them; what the invitation asks for.</summary>
    public string Permissions { get; set; } = "309237763136";

    /// <summary>Whether the bot may make threads.</summary>
    public bool AllowsThreads { get; set; } = true;

    /// <summary>The interaction tokens that have run out.</summary>
    public ConcurrentDictionary<string, bool> ExpiredTokens { get; } = new();

    internal async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        JsonNode? body = null;
        if (text.Length > 0 && request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true)
            body = JsonNode.Parse(text);
        var path = request.Path.Value!.Replace("/api/v10", "", StringComparison.Ordinal);
        var fault = TakeFault(request.Method, path) ?? Chaos?.Invoke(request.Method, path);
        var (status, answer) = fault is null or { IsAfterCommit: true } ? Answer(request, path, body) : (fault.Status, null);
        discord.Ledger.Add(new FakeRequest(
            request.Method, path, body?.DeepClone(), request.Headers.Authorization == $"Bot {discord.Token}", request.ContentLength is not null, request.Headers.UserAgent.ToString(), fault?.Status ?? status));
        if (fault is { Hangs: true })
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        if (fault is { Status: 0 } or { Hangs: true })
        {
            context.Abort();
            return;
        }

        foreach (var (name, value) in fault?.Headers ?? new Dictionary<string, string> { ["X-RateLimit-Bucket"] = "b", ["X-RateLimit-Limit"] = "50", ["X-RateLimit-Remaining"] = "49", ["X-RateLimit-Reset-After"] = "0.100" })
            context.Response.Headers[name] = value;
        context.Response.StatusCode = fault?.Status ?? status;
        if (fault is not null)
        {
            context.Response.ContentType = fault.ContentType;
            await context.Response.WriteAsync(fault.Body, context.RequestAborted);
        }
        else if (answer is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
        }
    }

    private FakeFault? TakeFault(string method, string path)
    {
        if (Faults.IsEmpty)
            return null;
        lock (_lock)
        {
            var faults = Faults.ToList();
            var index = faults.FindIndex(fault => (fault.Method is null || fault.Method == method) && path.Contains(fault.PathPart, StringComparison.Ordinal));
            if (index < 0)
                return null;
            var found = faults[index];
            Faults.Clear();
            for (var i = 0; i < faults.Count; i++)
            {
                if (i != index)
                    Faults.Enqueue(faults[i]);
                else if (found.Times > 1)
                    Faults.Enqueue(found with { Times = found.Times - 1 });
            }

            return found;
        }
    }

    private (int Status, JsonNode? Body) Answer(HttpRequest request, string path, JsonNode? body)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isOpen = parts is ["interactions", ..] or ["webhooks", ..] or ["gateway"];
        if (!isOpen && request.Headers.Authorization != $"Bot {discord.Token}")
            return Error(401, 0, "401: Unauthorized");
        return (request.Method, parts) switch
        {
            ("GET", ["gateway", "bot"]) => (200, new JsonObject
            {
                ["url"] = discord.GatewayUrl,
                ["shards"] = discord.Gateway.Shards,
                ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = discord.Gateway.RemainingSessions, ["reset_after"] = 14400000, ["max_concurrency"] = 1 },
            }),
            ("GET", ["users", "@me"]) => (200, FakeEvents.Bot()),
            ("GET", ["users", "@me", "guilds"]) => (200, new JsonArray(new JsonObject { ["id"] = FakeEvents.GuildId, ["name"] = "Talks", ["owner"] = false, ["permissions"] = Permissions, ["features"] = new JsonArray() })),
            ("GET", ["applications", "@me"]) => (200, new JsonObject { ["id"] = FakeEvents.BotId, ["name"] = "talkbot", ["flags"] = 0, ["interactions_endpoint_url"] = null }),
            ("POST", ["users", "@me", "channels"]) => (200, new JsonObject { ["id"] = FakeEvents.DirectChannelId, ["type"] = 1, ["recipients"] = new JsonArray() }),
            ("GET", ["channels", var channel]) => (200, _threads.TryGetValue(channel, out var thread) ? thread.DeepClone() : new JsonObject { ["id"] = channel, ["type"] = 0, ["guild_id"] = FakeEvents.GuildId }),
            ("GET", ["channels", var channel, "messages"]) => List(channel, request.Query),
            ("POST", ["channels", var channel, "messages"]) => Create(channel, body!.AsObject()),
            ("PATCH", ["channels", _, "messages", var message]) => Edit(found => found.Id == message, body!.AsObject()),
            ("POST", ["channels", var channel, "messages", var message, "threads"]) => OpenThread(channel, message, body!),
            ("POST", ["channels", _, "typing"]) => (204, null),
            ("PUT", ["channels", _, "messages", _, "reactions", ..]) => (204, null),
            ("POST", ["interactions", var id, var token, "callback"]) => Respond(id, token, body!),
            ("POST", ["webhooks", _, var token]) => IsKnown(token) ? FollowUp(token, body!.AsObject()) : Error(401, 50027, "Invalid Webhook Token"),
            ("PATCH", ["webhooks", _, var token, "messages", "@original"]) => IsKnown(token) ? Edit(found => IsOriginal(found, token), body!.AsObject()) : Error(401, 50027, "Invalid Webhook Token"),
            ("DELETE", ["webhooks", _, var token, "messages", "@original"]) => IsKnown(token) ? Delete(found => IsOriginal(found, token)) : Error(401, 50027, "Invalid Webhook Token"),
            ("GET", ["applications", _, "commands"] or ["applications", _, "guilds", _, "commands"]) => (200, _commands.DeepClone()),
            ("PUT", ["applications", _, "commands"] or ["applications", _, "guilds", _, "commands"]) => (200, _commands = body!.DeepClone()),
            _ => Error(404, 0, "404: Not Found"),
        };
    }

    private (int Status, JsonNode? Body) Create(string channel, JsonObject body)
    {
        if ((body["content"]?.GetValue<string>() ?? "").Length is 0 or > MostContent)
        {
            return (400, JsonNode.Parse("""{"code":50035,"message":"Invalid Form Body","errors":{"content":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 2000 or fewer in length."}]}}}"""));
        }

        var nonce = body["nonce"]?.ToString();
        lock (_lock)
        {
            if (nonce is not null && (bool?)body["enforce_nonce"] == true && discord.Ledger.Find(message => message.Nonce == nonce) is { } earlier)
                return (200, Json(earlier));
            var made = discord.Ledger.Add(new FakeMessage
            {
                Id = discord.NextId(),
                ChannelId = channel,
                Nonce = nonce,
                AnswersId = (string?)body["message_reference"]?["message_id"],
                Body = body.DeepClone().AsObject(),
            });
            _ = discord.Gateway.DispatchAsync("MESSAGE_CREATE", Json(made));
            return (200, Json(made));
        }
    }

    private (int Status, JsonNode? Body) List(string channel, IQueryCollection query)
    {
        var limit = int.Parse(query["limit"].FirstOrDefault() ?? "50", CultureInfo.InvariantCulture);
        var said = discord.Ledger.Visible.Where(message => message.ChannelId == channel);
        var listed = query["after"].FirstOrDefault() is { } after
            ? said.Where(message => string.CompareOrdinal(message.Id, after) > 0).Take(limit)
            : said.TakeLast(limit);
        return (200, new JsonArray([.. listed.Reverse().Select(Json)]));
    }

    private (int Status, JsonNode? Body) OpenThread(string channel, string message, JsonNode body)
    {
        if (!AllowsThreads)
            return Error(403, 50013, "Missing Permissions");
        var thread = new JsonObject { ["id"] = message, ["parent_id"] = channel, ["type"] = 11, ["name"] = body["name"]?.GetValue<string>(), ["guild_id"] = FakeEvents.GuildId, ["owner_id"] = FakeEvents.BotId };
        return _threads.TryAdd(message, thread) ? (201, thread.DeepClone()) : Error(400, 160004, "A thread has already been created for this message");
    }

    private (int Status, JsonNode? Body) Respond(string id, string token, JsonNode body)
    {
        if (ExpiredTokens.ContainsKey(token))
            return Error(404, 10062, "Unknown interaction");
        if (!_responses.TryAdd(token, id))
            return Error(400, 40060, "Interaction has already been acknowledged.");
        if ((int?)body["type"] is 4 or 5)
        {
            discord.Ledger.Add(new FakeMessage
            {
                Id = discord.NextId(),
                ChannelId = FakeEvents.ChannelId,
                InteractionId = id,
                Nonce = $"original {token}",
                Body = body["data"]?.DeepClone().AsObject() ?? [],
                IsLoading = (int?)body["type"] == 5,
                IsPrivate = ((int?)body["data"]?["flags"] & 64) == 64,
            });
        }

        return (204, null);
    }

    private (int Status, JsonNode? Body) FollowUp(string token, JsonObject body)
    {
        var made = discord.Ledger.Add(new FakeMessage
        {
            Id = discord.NextId(),
            ChannelId = FakeEvents.ChannelId,
            InteractionId = _responses[token],
            Body = body.DeepClone().AsObject(),
            IsPrivate = ((int?)body["flags"] & 64) == 64,
        });
        return (200, Json(made));
    }

    private (int Status, JsonNode? Body) Edit(Func<FakeMessage, bool> which, JsonObject body)
    {
        if (discord.Ledger.Find(which) is not { IsDeleted: false } message)
            return Error(404, 10008, "Unknown Message");
        if ((body["content"]?.GetValue<string>() ?? "").Length > MostContent)
            return Error(400, 50035, "Invalid Form Body");
        message.Body = body.DeepClone().AsObject();
        message.IsLoading = false;
        discord.Ledger.Changed();
        return (200, Json(message));
    }

    private (int Status, JsonNode? Body) Delete(Func<FakeMessage, bool> which)
    {
        if (discord.Ledger.Find(which) is not { IsDeleted: false } message)
            return Error(404, 10008, "Unknown Message");
        message.IsDeleted = true;
        discord.Ledger.Changed();
        return (204, null);
    }

    private bool IsKnown(string token) => _responses.ContainsKey(token) && !ExpiredTokens.ContainsKey(token);

    private static bool IsOriginal(FakeMessage message, string token) => message.Nonce == $"original {token}";

    private static JsonObject Json(FakeMessage message)
    {
        var json = FakeEvents.Message(message.Id, message.Content, message.ChannelId, 0, isMention: false);
        json["author"] = FakeEvents.Bot();
        json["components"] = message.Body["components"]?.DeepClone() ?? new JsonArray();
        json["nonce"] = message.Nonce;
        return json;
    }

    private static (int Status, JsonNode? Body) Error(int status, int code, string text) => (status, new JsonObject { ["message"] = text, ["code"] = code });
}
