using System.Text.Json;
using TalkBot.Chat.Discord.Wire;

namespace TalkBot.Chat.Discord.Gateway;

/// <summary>What is needed to go on with a session on another connection, even after a restart.</summary>
/// <param name="Id">Discord's id of the session.</param>
/// <param name="ResumeUrl">Where to resume it; null means where it began.</param>
/// <param name="Sequence">The last event that is safe: everything after it is asked for again.</param>
internal sealed record GatewaySession(string Id, string? ResumeUrl, long? Sequence)
{
    /// <summary>The bot's user, which only the first event of a session tells.</summary>
    public string? BotId { get; init; }

    public string? ApplicationId { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, DiscordJson.Default.GatewaySession);

    /// <summary>Reads what <see cref="ToJson"/> wrote; null when it cannot be used.</summary>
    public static GatewaySession? TryParse(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, DiscordJson.Default.GatewaySession) is { Id.Length: > 0 } session ? session : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
