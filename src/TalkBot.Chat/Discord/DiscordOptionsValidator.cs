using System.Globalization;
using Microsoft.Extensions.Options;

namespace TalkBot.Chat.Discord;

/// <summary>What annotations cannot say: ids are ids. All mistakes at once.</summary>
internal sealed class DiscordOptionsValidator : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        (string Key, IEnumerable<string> Ids)[] lists =
        [
            (nameof(options.GuildIds), options.GuildIds),
            (nameof(options.DeniedChannelIds), options.DeniedChannelIds),
            (nameof(options.ModeratorRoleIds), options.ModeratorRoleIds),
            (nameof(options.ModeratorUserIds), options.ModeratorUserIds),
            (nameof(options.AdminRoleIds), options.AdminRoleIds),
            (nameof(options.AdminUserIds), options.AdminUserIds),
            (nameof(options.CommandsGuildId), options.CommandsGuildId.Length > 0 ? [options.CommandsGuildId] : []),
        ];
        List<string> mistakes =
        [
            .. from list in lists
               from id in list.Ids
               where !ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)
               select $"{DiscordOptions.Section}:{list.Key} holds \"{id}\" but must hold ids, which are digits; turn on Developer Mode in Discord and use Copy ID",
        ];
        return mistakes.Count > 0 ? ValidateOptionsResult.Fail(mistakes) : ValidateOptionsResult.Success;
    }
}
