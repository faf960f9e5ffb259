using System.Text.Json.Nodes;

namespace TalkBot.Chat.Slack.Rendering;

/// <summary>The blocks that messages are made of ("Block Kit").</summary>
internal static class SlackBlocks
{
    /// <summary>Text that is shown letter by letter: nothing in it is markup, a mention or a link.</summary>
    public static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };

    /// <summary>Markdown as everybody else writes it; only in messages ("Markdown block").</summary>
    public static JsonObject Markdown(string text) => new() { ["type"] = "markdown", ["text"] = text };

    /// <summary>Slack's own markup, without links or names made of plain words.</summary>
    public static JsonObject Section(string mrkdwn) =>
        new() { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = mrkdwn, ["verbatim"] = true } };

    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text) };

    public static JsonObject Context(string text) => new() { ["type"] = "context", ["elements"] = new JsonArray(Plain(text)) };
}
