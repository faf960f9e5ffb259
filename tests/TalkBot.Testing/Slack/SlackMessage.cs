using System.Text.Json.Nodes;

namespace TalkBot.Testing.Slack;

/// <summary>A message as people see it.</summary>
public sealed class SlackMessage
{
    public required string Channel { get; init; }

    public required string Ts { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string User { get; init; }

    public bool IsOfBot { get; init; }

    /// <summary>The only person who sees it; null where everybody does.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>What was last sent as its body.</summary>
    public required JsonObject Body { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>Whether it still grows.</summary>
    public bool IsStreaming { get; set; }

    /// <summary>Whether it began as a message that grows, and no whole answer has taken its place yet.</summary>
    public bool IsUnfinished { get; set; }

    public string Text => Body["text"]?.GetValue<string>() ?? "";

    public IReadOnlyList<JsonNode> Blocks => [.. (Body["blocks"]?.AsArray() ?? []).OfType<JsonNode>()];

    /// <summary>The texts of its markdown and section blocks.</summary>
    public string Markdown => string.Join('\n', Blocks.Select(block => block["text"] is JsonObject text ? text["text"]?.GetValue<string>() : block["text"]?.GetValue<string>()).OfType<string>());

    /// <summary>The values of its buttons.</summary>
    public IReadOnlyList<string> Buttons =>
    [
        .. Blocks.SelectMany(block => block["elements"]?.AsArray() ?? []).OfType<JsonObject>().SelectMany(element => new[] { element["value"], element["positive_button"]?["value"], element["negative_button"]?["value"] })
            .OfType<JsonNode>().Select(value => value.GetValue<string>()),
    ];

    /// <summary>What is written in the elements of its blocks: in small print, and on buttons.</summary>
    public IReadOnlyList<string> Labels =>
    [
        .. Blocks.SelectMany(block => block["elements"]?.AsArray() ?? []).OfType<JsonObject>()
            .Select(element => (element["text"] is JsonObject label ? label["text"] : element["text"])?.GetValue<string>()).OfType<string>(),
    ];

    /// <summary>As conversations.replies gives it.</summary>
    public JsonObject ToJson(bool withMetadata)
    {
        var json = new JsonObject { ["type"] = "message", ["user"] = User, ["text"] = Text, ["ts"] = Ts, ["team"] = FakeSlackEvents.TeamId };
        if (ThreadTs is not null)
            json["thread_ts"] = ThreadTs;
        if (IsOfBot)
        {
            json["bot_id"] = FakeSlackEvents.BotId;
            json["app_id"] = FakeSlackEvents.AppId;
            json["blocks"] = Body["blocks"]?.DeepClone() ?? new JsonArray();
        }

        if (withMetadata && Body["metadata"] is { } metadata)
            json["metadata"] = metadata.DeepClone();
        return json;
    }
}
