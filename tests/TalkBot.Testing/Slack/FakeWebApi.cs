using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TalkBot.Testing.Slack;

/// <summary>The Web API of <see cref="FakeSlack"/>.</summary>
public sealed class FakeWebApi(FakeSlack slack)
{
    private readonly FakeChat _chat = new(slack);
    private readonly FakeStreams _streams = new(slack);
    private readonly FakeViews _views = new(slack);

    /// <summary>Methods that are not there.</summary>
    public ConcurrentDictionary<string, string> Missing { get; } = new();

    /// <summary>Whether markdown and context_actions blocks are known.</summary>
    public bool KnowsNewBlocks { get; set; } = true;

    /// <summary>Whom people mention.</summary>
    public string BotUser { get; set; } = FakeSlackEvents.BotUserId;

    /// <summary>People by id; whoever is not in it is an ordinary member.</summary>
    public ConcurrentDictionary<string, JsonObject> People { get; } = new();

    public ConcurrentDictionary<string, string[]> Groups { get; } = new();

    /// <summary>The modals that were opened, and the home tabs that were published.</summary>
    public FakeViews Views => _views;

    /// <summary>Channels that the bot is not in.</summary>
    public ConcurrentDictionary<string, bool> Closed { get; } = new();

    internal async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var method = request.Path.Value!["/api/".Length..];
        var (body, isForm) = await RequestBody.ReadAsync(request);
        var fault = slack.Faults.Take(request.Method, method);
        var token = request.Headers.Authorization.ToString() is { Length: > 7 } bearer ? bearer["Bearer ".Length..] : (string?)body["token"] ?? "";
        var answer = fault is null or { IsAfterCommit: true } or { IsOnlyLate: true } ? Answer(method, body, token) : [];
        slack.Ledger.Add(new SlackCall(
            method, body, token, isForm, request.ContentLength is not null, fault is not null ? $"fault {fault.Status}" : (bool?)answer["ok"] == true ? "ok" : (string?)answer["error"] ?? ""));
        if (await FaultyAnswer.WriteAsync(context, fault))
            return;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers["x-oauth-scopes"] = FakeSlackEvents.Scopes;
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    internal static JsonObject Error(string code) => new() { ["ok"] = false, ["error"] = code };

    private JsonObject Answer(string method, JsonObject body, string token)
    {
        if (token.Length == 0)
            return Error("not_authed");
        if (token != slack.BotToken && token != slack.AppToken)
            return Error("invalid_auth");
        if (token == slack.AppToken != (method == "apps.connections.open"))
            return Error("not_allowed_token_type");
        if (Missing.TryGetValue(method, out var code))
            return Error(code);
        return method switch
        {
            "apps.connections.open" => new JsonObject { ["ok"] = true, ["url"] = slack.Sockets.NewAddress() },
            "auth.test" => new JsonObject
            {
                ["ok"] = true,
                ["url"] = "https://acme.slack.com/",
                ["team"] = "Acme",
                ["user"] = "talkbot",
                ["team_id"] = FakeSlackEvents.TeamId,
                ["user_id"] = BotUser,
                ["bot_id"] = FakeSlackEvents.BotId,
                ["is_enterprise_install"] = false,
            },
            "chat.postMessage" => _chat.Post(body),
            "chat.postEphemeral" => _chat.PostEphemeral(body),
            "chat.update" => _chat.Update(body),
            "chat.delete" => _chat.Delete(body),
            "chat.startStream" => _streams.Start(body),
            "chat.appendStream" => _streams.Append(body),
            "chat.stopStream" => _streams.Stop(body),
            "conversations.replies" => _chat.Replies(body),
            "conversations.history" => _chat.History(body),
            "users.info" => new JsonObject { ["ok"] = true, ["user"] = Person((string?)body["user"] ?? "") },
            "usergroups.users.list" => Groups.TryGetValue((string?)body["usergroup"] ?? "", out var members)
                ? new JsonObject { ["ok"] = true, ["users"] = new JsonArray([.. members.Select(member => JsonValue.Create(member))]) }
                : Error("no_such_subteam"),
            "views.open" => _views.Open(body),
            "views.publish" => _views.Publish(body),
            "assistant.threads.setStatus" or "assistant.threads.setTitle" => body["channel_id"] is null || body["thread_ts"] is null ? Error("invalid_arguments") : new JsonObject { ["ok"] = true },
            "assistant.threads.setSuggestedPrompts" => body["prompts"] is JsonArray { Count: > 0 and <= 4 } ? new JsonObject { ["ok"] = true } : Error("invalid_arguments"),
            _ => Error("unknown_method"),
        };
    }

    private JsonObject Person(string id) => People.TryGetValue(id, out var person) ? person.DeepClone().AsObject() : FakeSlackEvents.Person(id);
}
