using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace TalkBot.Testing.Slack;

/// <summary>Modals and home tabs of <see cref="FakeSlack"/>, and the triggers that open modals: good for one use within three seconds.</summary>
public sealed class FakeViews(FakeSlack slack)
{
    private static readonly TimeSpan TriggerLifetime = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, long> _triggers = new();
    private readonly ConcurrentQueue<(string Id, JsonObject View)> _opened = new();
    private readonly ConcurrentDictionary<string, JsonObject> _homes = new();

    public IReadOnlyList<(string Id, JsonObject View)> Opened => [.. _opened];

    /// <summary>The home tabs by the person's id.</summary>
    public IReadOnlyDictionary<string, JsonObject> Homes => _homes;

    /// <summary>A new trigger.</summary>
    public string CreateTrigger()
    {
        var trigger = $"{slack.NextId("trigger")}.secret";
        _triggers[trigger] = slack.Time.GetTimestamp();
        return trigger;
    }

    /// <summary>Lets one expire.</summary>
    public void Expire(string trigger) => _triggers[trigger] -= 2 * (long)TriggerLifetime.TotalSeconds * slack.Time.TimestampFrequency;

    internal JsonObject Open(JsonObject body)
    {
        if (!_triggers.TryRemove((string?)body["trigger_id"] ?? "", out var since))
            return FakeWebApi.Error("exchanged_trigger_id");
        if (slack.Time.GetElapsedTime(since) > TriggerLifetime)
            return FakeWebApi.Error("expired_trigger_id");
        if (body["view"] is not JsonObject view || BlockRules.FindMistakeInView(view) is not null)
            return FakeWebApi.Error("invalid_arguments");
        var id = slack.NextId("V");
        _opened.Enqueue((id, view.DeepClone().AsObject()));
        slack.Ledger.Changed();
        return new JsonObject { ["ok"] = true, ["view"] = new JsonObject { ["id"] = id } };
    }

    internal JsonObject Publish(JsonObject body)
    {
        if (body["view"] is not JsonObject view || (string?)view["type"] != "home" || BlockRules.FindMistakeInView(view) is not null || body["user_id"] is null)
            return FakeWebApi.Error("invalid_arguments");
        _homes[(string)body["user_id"]!] = view.DeepClone().AsObject();
        slack.Ledger.Changed();
        return new JsonObject { ["ok"] = true, ["view"] = new JsonObject { ["id"] = slack.NextId("V") } };
    }
}
