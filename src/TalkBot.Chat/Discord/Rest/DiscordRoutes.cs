using System.Text.Json.Nodes;

namespace TalkBot.Chat.Discord.Rest;

/// <summary>The calls that the bot makes, each in one place: its path, what it is counted by, whether it may be repeated.</summary>
internal static class DiscordRoutes
{
    public static ApiRequest Gateway() => new(HttpMethod.Get, "/gateway/bot", "", "/gateway/bot") { IsRepeatable = true };

    public static ApiRequest Self() => new(HttpMethod.Get, "/users/@me", "", "/users/@me") { IsRepeatable = true };

    public static ApiRequest OwnApplication() => new(HttpMethod.Get, "/applications/@me", "", "/applications/@me") { IsRepeatable = true };

    /// <summary>The servers that the bot is in, those after <paramref name="last"/>; with its rights in each, but for what channels take away.</summary>
    public static ApiRequest OwnGuilds(string? last) =>
        new(HttpMethod.Get, "/users/@me/guilds", "", $"/users/@me/guilds?limit={DiscordLimits.ListedGuilds}{(last is null ? "" : $"&after={last}")}") { IsRepeatable = true };

    public static ApiRequest Channel(string channel) => new(HttpMethod.Get, "/channels/{id}", channel, $"/channels/{channel}") { IsRepeatable = true };

    /// <summary>Repeatable only since <paramref name="body"/> carries a nonce that Discord enforces.</summary>
    public static ApiRequest CreateMessage(string channel, JsonObject body) =>
        new(HttpMethod.Post, "/channels/{id}/messages", channel, $"/channels/{channel}/messages") { Body = body, IsRepeatable = body["enforce_nonce"] is not null };

    /// <summary>The first of what was said in a channel after <paramref name="since"/>; the newest where that is null.</summary>
    public static ApiRequest ListMessages(string channel, string? since) =>
        new(HttpMethod.Get, "/channels/{id}/messages", channel, $"/channels/{channel}/messages?limit={DiscordLimits.ListedMessages}{(since is null ? "" : $"&after={since}")}")
        {
            IsRepeatable = true,
        };

    /// <summary>Repeatable, since a message has one thread at most.</summary>
    public static ApiRequest CreateThread(string channel, string message, string name) =>
        new(HttpMethod.Post, "/channels/{id}/messages/{id}/threads", channel, $"/channels/{channel}/messages/{message}/threads")
        {
            Body = new JsonObject { ["name"] = name, ["auto_archive_duration"] = DiscordLimits.ThreadArchiveMinutes },
            IsRepeatable = true,
        };

    public static ApiRequest Typing(string channel) =>
        new(HttpMethod.Post, "/channels/{id}/typing", channel, $"/channels/{channel}/typing") { IsUrgent = true };

    /// <summary>The channel for direct messages with somebody; the same one each time.</summary>
    public static ApiRequest OpenDirect(string user) =>
        new(HttpMethod.Post, "/users/@me/channels", "", "/users/@me/channels") { Body = new JsonObject { ["recipient_id"] = user }, IsRepeatable = true };

    public static ApiRequest Respond(string interaction, string token, JsonObject body) =>
        new(HttpMethod.Post, "/interactions/{id}/{token}/callback", interaction, $"/interactions/{interaction}/{Uri.EscapeDataString(token)}/callback")
        {
            Body = body,
            IsInteraction = true,
            IsUrgent = true,
        };

    public static ApiRequest EditOriginal(string application, string token, JsonObject body) =>
        new(HttpMethod.Patch, "/webhooks/{id}/{token}/messages/@original", token, $"{Webhook(application, token)}/messages/@original")
        {
            Body = body,
            IsInteraction = true,
            IsRepeatable = true,
        };

    public static ApiRequest DeleteOriginal(string application, string token) =>
        new(HttpMethod.Delete, "/webhooks/{id}/{token}/messages/@original", token, $"{Webhook(application, token)}/messages/@original") { IsInteraction = true, IsRepeatable = true };

    public static ApiRequest FollowUp(string application, string token, JsonObject body) =>
        new(HttpMethod.Post, "/webhooks/{id}/{token}", token, $"{Webhook(application, token)}?wait=true") { Body = body, IsInteraction = true };

    public static ApiRequest ListCommands(string application, string? guild) =>
        new(HttpMethod.Get, "/applications/{id}/commands", guild ?? "", Commands(application, guild)) { IsRepeatable = true };

    public static ApiRequest OverwriteCommands(string application, string? guild, JsonArray commands) =>
        new(HttpMethod.Put, "/applications/{id}/commands", guild ?? "", Commands(application, guild)) { Body = commands, IsRepeatable = true };

    private static string Webhook(string application, string token) => $"/webhooks/{application}/{Uri.EscapeDataString(token)}";

    private static string Commands(string application, string? guild) =>
        guild is null ? $"/applications/{application}/commands" : $"/applications/{application}/guilds/{guild}/commands";
}
