using System.Text.Json.Nodes;

namespace TalkBot.Chat.Discord.Rendering;

/// <summary>The body of a message.</summary>
internal static class DiscordPayload
{
    /// <summary>SUPPRESS_EMBEDS: no preview of any address ("Message Flags").</summary>
    public const int NoPreviews = 1 << 2;

    /// <summary>EPHEMERAL: for one person's eyes.</summary>
    public const int Private = 1 << 6;

    /// <summary>A message that pings nobody and previews nothing; both hold for an edit only when they are sent again.</summary>
    public static JsonObject Of(string content, IReadOnlyList<JsonObject> buttons) => new()
    {
        // An empty message would be refused.
        ["content"] = string.IsNullOrWhiteSpace(content) ? "…" : content,
        ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray(), ["replied_user"] = false },
        ["flags"] = NoPreviews,
        ["components"] = buttons.Count == 0 ? new JsonArray() : new JsonArray(new JsonObject { ["type"] = 1, ["components"] = new JsonArray([.. buttons]) }),
    };
}
