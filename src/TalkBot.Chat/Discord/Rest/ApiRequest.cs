using System.Text.Json.Nodes;

namespace TalkBot.Chat.Discord.Rest;

/// <summary>One call of Discord's API.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Route">The path without ids: calls of one route share a limit.</param>
/// <param name="Major">The channel, server or webhook that limits are counted by ("Rate Limits": top-level resources); empty for none.</param>
/// <param name="Path">The path below the base address, escaped. It may hold an interaction's token, so it is never logged.</param>
internal sealed record ApiRequest(HttpMethod Method, string Route, string Major, string Path)
{
    public JsonNode? Body { get; init; }

    /// <summary>Whether doing it twice is the same as doing it once.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>An interaction's own token is in the path: no header, and outside the bot's limits.</summary>
    public bool IsInteraction { get; init; }

    /// <summary>Worth nothing when it comes late: not queued behind others, not repeated.</summary>
    public bool IsUrgent { get; init; }

    public override string ToString() => $"{Method} {Route}";
}
