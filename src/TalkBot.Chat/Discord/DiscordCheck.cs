using System.Globalization;

namespace TalkBot.Chat.Discord;

/// <summary>What the annotations of <see cref="DiscordOptions"/> cannot say: ids are ids.</summary>
public static class DiscordCheck
{
    /// <summary>A sentence for each mistake, which names the key and says how to mend it.</summary>
    public static IEnumerable<string> FindMistakes(DiscordOptions options)
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
        var mistakes = from list in lists
                       from id in list.Ids
                       where !ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                       select $"{DiscordOptions.Section}:{list.Key} holds \"{id}\" but must hold ids, which are digits; turn on Developer Mode in Discord and use Copy ID";
        return options.IsEnabled && options.TokenSetting().FindMistake() is { } mistake ? mistakes.Append(mistake) : mistakes;
    }
}
