using System.Text.Json.Nodes;

namespace TalkBot.Chat.Slack.Rendering;

/// <summary>The three forms of a message that <see cref="SlackMessages"/> made, from the richest to the one that every Slack takes. Each is a copy.</summary>
internal static class SlackBody
{
    private const string Blocks = "blocks";

    public static JsonObject New(JsonObject message)
    {
        var body = message.DeepClone().AsObject();
        body.Remove(SlackMessages.Simple);
        return body;
    }

    public static JsonObject Simple(JsonObject message)
    {
        var body = message.DeepClone().AsObject();
        if (body.Remove(SlackMessages.Simple, out var simple))
            body[Blocks] = simple;
        return body;
    }

    public static JsonObject Text(JsonObject message)
    {
        var body = New(message);
        body.Remove(Blocks);
        return body;
    }
}
