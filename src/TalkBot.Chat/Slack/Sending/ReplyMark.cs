using System.Text.Json;
using System.Text.Json.Nodes;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Slack.Sending;

/// <summary>
/// What the bot notes in its own messages ("Message metadata"), so that it can find them again: Slack has no key by which it
/// could tell a repetition. Nobody sees it; it is an id and nothing else.
/// </summary>
internal static class ReplyMark
{
    private const string EventType = "talkbot_message";

    public static JsonObject Of(string id) => new() { ["event_type"] = EventType, ["event_payload"] = new JsonObject { ["id"] = id } };

    public static bool IsOn(JsonElement message, string id) =>
        message.Get("metadata") is { } metadata && metadata.Text("event_type") == EventType && metadata.Get("event_payload").Text("id") == id;
}
