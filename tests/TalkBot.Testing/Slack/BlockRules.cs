using System.Text.Json.Nodes;

namespace TalkBot.Testing.Slack;

/// <summary>What Slack refuses in messages and views ("Blocks" and the pages of each block).</summary>
public static class BlockRules
{
    private static readonly string[] Newer = ["markdown", "context_actions"];

    /// <summary>The error code for a message; null when it is fine.</summary>
    public static string? FindMistake(JsonObject message, bool knowsNewBlocks)
    {
        var blocks = message["blocks"]?.AsArray();
        if (string.IsNullOrEmpty((string?)message["text"]) && blocks is not { Count: > 0 } && message["markdown_text"] is null)
            return "no_text";
        if (blocks is null)
            return null;
        if (blocks.Count > 50 || blocks.Any(block => !IsFine(block, knowsNewBlocks, isView: false)) || blocks.Where(block => TypeOf(block) == "markdown").Sum(block => Length(block!["text"])) > 12_000)
            return "invalid_blocks";
        return blocks.Sum(TextLength) > 13_200 ? "msg_blocks_too_long" : null;
    }

    /// <summary>The same for a modal or a home tab.</summary>
    public static string? FindMistakeInView(JsonObject view)
    {
        var blocks = view["blocks"]?.AsArray() ?? [];
        var isFine = blocks.Count is > 0 and <= 100 && blocks.All(block => IsFine(block, knowsNewBlocks: false, isView: true))
            && new[] { "title", "submit", "close" }.All(part => view[part] is null || IsText(view[part], 24))
            && (string?)view["type"] is "modal" or "home"
            && ((string?)view["type"] == "home" || view["title"] is not null)
            && Length(view["private_metadata"]) <= 3000;
        return isFine ? null : "invalid_arguments";
    }

    private static bool IsFine(JsonNode? block, bool knowsNewBlocks, bool isView) => TypeOf(block) switch
    {
        { } type when Newer.Contains(type) && !knowsNewBlocks => false,
        "markdown" => Length(block!["text"]) is > 0 and <= 12_000,
        "section" => IsText(block!["text"], 3000),
        "header" => IsText(block!["text"], 150) && (string?)block["text"]!["type"] == "plain_text",
        "context" => block!["elements"]?.AsArray() is { Count: > 0 and <= 10 } elements && elements.All(element => IsText(element, 3000)),
        "actions" => block!["elements"]?.AsArray() is { Count: > 0 and <= 25 } elements && elements.All(element => IsButton(element) || IsSelect(element)) && Length(block["block_id"]) <= 255 && elements.Select(element => (string?)element!["action_id"]).Distinct().Count() == elements.Count,
        "context_actions" => block!["elements"]?.AsArray() is { Count: > 0 and <= 5 } elements && elements.All(IsFeedback),
        "input" => isView && IsText(block!["label"], 2000) && (int?)block["element"]?["max_length"] is null or <= 3000,
        "divider" => true,
        _ => false,
    };

    private static bool IsButton(JsonNode? element) =>
        TypeOf(element) == "button" && IsText(element!["text"], 75) && Length(element["value"]) <= 2000 && Length(element["action_id"]) is > 0 and <= 255;

    private static bool IsSelect(JsonNode? element) =>
        TypeOf(element) == "external_select" && Length(element!["action_id"]) is > 0 and <= 255 && (element["placeholder"] is not { } placeholder || IsText(placeholder, 150));

    private static bool IsFeedback(JsonNode? element) => TypeOf(element) == "feedback_buttons"
        && new[] { element!["positive_button"], element["negative_button"] }.All(choice => choice is not null && IsText(choice["text"], 75) && Length(choice["value"]) <= 2000);

    private static bool IsText(JsonNode? text, int most) => TypeOf(text) is "plain_text" or "mrkdwn" && Length(text!["text"]) is > 0 && Length(text["text"]) <= most;

    private static int TextLength(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Sum(field => field.Key is "text" or "value" or "elements" or "positive_button" or "negative_button" ? TextLength(field.Value) : 0),
        JsonArray items => items.Sum(TextLength),
        JsonValue => Length(node),
        _ => 0,
    };

    private static string? TypeOf(JsonNode? node) => (string?)node?["type"];

    private static int Length(JsonNode? text) => text is JsonValue value && value.TryGetValue<string>(out var known) ? known.Length : 0;
}
