using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TalkBot.Testing.Slack;

/// <summary>The response_urls of <see cref="FakeSlack"/>: five uses in half an hour, no token, and "ok" for an answer.</summary>
public sealed class FakeHooks(FakeSlack slack)
{
    private const int MostUses = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Hook> _hooks = new();

    /// <summary>A new response_url for somebody in a channel, who did something to <paramref name="original"/>, if to a message of the bot's.</summary>
    public string Create(string channel, string user, SlackMessage? original = null)
    {
        var path = $"/hooks/{slack.NextId("h")}";
        _hooks[path] = new Hook(channel, user, slack.Time.GetTimestamp(), original);
        return slack.Url + path;
    }

    /// <summary>Lets one expire.</summary>
    public void Expire(string url) => _hooks[new Uri(url).AbsolutePath].IsExpired = true;

    internal async Task AnswerAsync(HttpContext context)
    {
        var (body, isForm) = await RequestBody.ReadAsync(context.Request);
        var fault = slack.Faults.Take(context.Request.Method, "response_url");
        var answer = fault is null or { IsAfterCommit: true } ? Answer(context.Request.Path, body) : "faulty";
        slack.Ledger.Add(new SlackCall("response_url", body, context.Request.Headers.Authorization.ToString(), isForm, context.Request.ContentLength is not null, answer));
        if (await FaultyAnswer.WriteAsync(context, fault))
            return;
        context.Response.ContentType = answer == "ok" ? "text/plain" : "application/json";
        if (answer != "ok")
            context.Response.StatusCode = 404;
        await context.Response.WriteAsync(answer == "ok" ? "ok" : new JsonObject { ["ok"] = false, ["error"] = answer }.ToJsonString(), context.RequestAborted);
    }

    private string Answer(string path, JsonObject body)
    {
        if (!_hooks.TryGetValue(path, out var hook) || hook.IsExpired || slack.Time.GetElapsedTime(hook.Since) > Lifetime)
            return "expired_url";
        if (++hook.Uses > MostUses)
            return "used_url";
        if (BlockRules.FindMistake(body, slack.Api.KnowsNewBlocks) is { } mistake)
            return mistake;
        if (hook.Original is { } original && original.OnlyFor == hook.User && (bool?)body["replace_original"] == true)
        {
            original.Body = body.DeepClone().AsObject();
            slack.Ledger.Changed();
            return "ok";
        }

        slack.Ledger.Add(new SlackMessage
        {
            Channel = hook.Channel,
            Ts = slack.NextTs(),
            ThreadTs = (string?)body["thread_ts"],
            User = FakeSlackEvents.BotUserId,
            IsOfBot = true,
            OnlyFor = (string?)body["response_type"] == "in_channel" ? null : hook.User,
            Body = body.DeepClone().AsObject(),
        });
        return "ok";
    }

    private sealed class Hook(string channel, string user, long since, SlackMessage? original)
    {
        public string Channel => channel;

        public string User => user;

        public long Since => since;

        public SlackMessage? Original => original;

        public int Uses { get; set; }

        public bool IsExpired { get; set; }
    }
}
