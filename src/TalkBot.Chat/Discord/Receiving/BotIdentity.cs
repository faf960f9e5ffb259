using System.Collections.Concurrent;
using System.Text.Json;
using TalkBot.Chat.Discord.Wire;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Discord.Receiving;

/// <summary>Who the bot is in Discord, as far as events have told. Safe to use from several threads.</summary>
internal sealed class BotIdentity
{
    private readonly ConcurrentDictionary<string, bool> _roles = new(StringComparer.Ordinal);

    public string? UserId { get; private set; }

    public string? ApplicationId { get; private set; }

    public void LearnFromReady(JsonElement ready)
    {
        UserId = ready.Get("user").Id("id") ?? UserId;
        ApplicationId = ready.Get("application").Id("id") ?? UserId;
    }

    public void Restore(string? userId, string? applicationId)
    {
        UserId ??= userId;
        ApplicationId ??= applicationId;
    }

    /// <summary>The role that a server made for the bot: people often mention it instead of the bot.</summary>
    public void LearnFromGuild(JsonElement guild)
    {
        foreach (var role in guild.Items("roles"))
        {
            if (UserId is not null && role.Get("tags").Id("bot_id") == UserId && role.Id("id") is { } id)
                _roles[id] = true;
        }
    }

    public bool HasRole(string roleId) => _roles.ContainsKey(roleId);
}
