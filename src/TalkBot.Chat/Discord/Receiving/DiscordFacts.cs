using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TalkBot.Chat.Discord.Wire;
using TalkBot.Chat.Transport;
using TalkBot.Core.Moderation;

namespace TalkBot.Chat.Discord.Receiving;

/// <summary>Reads what Discord says of a person's rights; whatever is missing or odd stays unknown. Pure.</summary>
internal static class DiscordFacts
{
    /// <summary>ADMINISTRATOR and MANAGE_GUILD ("Permissions").</summary>
    private static readonly BigInteger Manages = (BigInteger.One << 3) | (BigInteger.One << 5);

    private const int MaxPermissionDigits = 40;

    /// <param name="json">A message or an interaction.</param>
    /// <param name="user">Its author.</param>
    /// <param name="channelId">The channel, or the parent channel of a thread; null when it is not known.</param>
    /// <param name="now">Tells whether a time-out is over.</param>
    public static AuthorityFacts Of(JsonElement json, JsonElement? user, string? channelId, DateTimeOffset now)
    {
        var member = json.Get("member");
        return new AuthorityFacts
        {
            SpaceId = json.Id("guild_id"),
            ChannelId = channelId,
            UserId = json.Has("webhook_id") ? null : user.Id("id"),
            IsMember = IsMember(json, member, user, channelId, now),
            RoleIds = RolesOf(member),
            ManagesSpace = PermissionsOf(member) is { } permissions ? (permissions & Manages) != 0 : null,
        };
    }

    private static bool? IsMember(JsonElement json, JsonElement? member, JsonElement? user, string? channelId, DateTimeOffset now) =>
        user is null || channelId is null || IsOdd(json, "guild_id") ? null
        : json.Has("webhook_id") || IsTrueOrOdd(user, "bot") || IsTrueOrOdd(user, "system") || IsTrueOrOdd(member, "pending") ? false
        : !json.Has("guild_id") ? true
        // Who wrote into a channel may write there; a message need not tell more.
        : member is null ? (json.Has("author") ? true : null)
        : !IsTimedOut(member, now);

    /// <summary>There, but no id: this must not look like a direct message.</summary>
    private static bool IsOdd(JsonElement json, string name) => json.Has(name) && json.Id(name) is null;

    private static bool IsTrueOrOdd(JsonElement? element, string name) => element.Get(name) is { } value && value.ValueKind != JsonValueKind.False;

    private static bool IsTimedOut(JsonElement? member, DateTimeOffset now) =>
        member.Get("communication_disabled_until") is not null
        && (!DateTimeOffset.TryParse(member.Text("communication_disabled_until"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) || until > now);

    private static List<string>? RolesOf(JsonElement? member) =>
        member.Get("roles") is { ValueKind: JsonValueKind.Array } roles ? [.. roles.EnumerateArray().Select(Snowflakes.AsId).OfType<string>()] : null;

    private static BigInteger? PermissionsOf(JsonElement? member) =>
        member.Text("permissions") is { Length: > 0 and <= MaxPermissionDigits } text
        && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var permissions) ? permissions : null;
}
