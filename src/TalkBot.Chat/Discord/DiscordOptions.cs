using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using TalkBot.Chat.Transport;
using TalkBot.Core.Moderation;

namespace TalkBot.Chat.Discord;

/// <summary>How the bot takes part in Discord.</summary>
public sealed partial class DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>The bot's token; empty means that it stays out of Discord, unless <see cref="TokenFile"/> is set.</summary>
    [PasswordPropertyText(true)]
    public string Token { get; set; } = "";

    /// <summary>A file that holds the token and nothing else, as container platforms provide it.</summary>
    public string TokenFile { get; set; } = "";

    /// <summary>Where the API is; without a version in it, version 10 is meant. The gateway's address comes from there.</summary>
    [Required]
    [RegularExpression("^https?://.+$", ErrorMessage = "it must be an address that begins with https://")]
    public string ApiBaseUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary>
    /// A page about the bot, which Discord demands that every program names with each call. The program has none of its own, and
    /// the default says so: no address ends in .invalid (RFC 6761).
    /// </summary>
    [RegularExpression(@"^https?://[^\s()]+$", ErrorMessage = "it must be an address that begins with https://")]
    public string HomePage { get; set; } = "https://talkbot.invalid";

    /// <summary>The servers the bot serves, by id; empty means every one it was added to.</summary>
    public IList<string> GuildIds { get; init; } = [];

    public IList<string> DeniedChannelIds { get; init; } = [];

    public IList<string> ModeratorRoleIds { get; init; } = [];

    public IList<string> ModeratorUserIds { get; init; } = [];

    public IList<string> AdminRoleIds { get; init; } = [];

    public IList<string> AdminUserIds { get; init; } = [];

    /// <summary>Whether who has "Manage Server" in one of <see cref="GuildIds"/> is a moderator.</summary>
    public bool AcceptManageGuildAsModerator { get; set; } = true;

    /// <summary>
    /// Whether Discord is asked for the text of messages that do not name the bot, for channels where every question is answered. That is a
    /// privileged intent: without its being allowed in the developer portal Discord refuses the bot.
    /// </summary>
    public bool ReadMessageContent { get; set; }

    public bool AnswerInDirectMessages { get; set; } = true;

    /// <summary>Whether the gateway's messages come packed (zlib-stream): less traffic, a little more work.</summary>
    public bool Compress { get; set; }

    /// <summary>Over how many connections the servers are divided; 0 means as many as Discord recommends.</summary>
    [Range(0, 1000)]
    public int Shards { get; set; }

    /// <summary>The one server that commands are registered for, where they appear at once; empty means everywhere.</summary>
    public string CommandsGuildId { get; set; } = "";

    /// <summary>Whether a token is set at all.</summary>
    public bool IsEnabled => TokenSetting().IsSet;

    /// <summary>Who may do what, as these settings have it.</summary>
    public AccessRules ToAccessRules() => new()
    {
        Spaces = GuildIds.ToHashSet(),
        DeniedChannels = DeniedChannelIds.ToHashSet(),
        ModeratorRoles = ModeratorRoleIds.ToHashSet(),
        ModeratorUsers = ModeratorUserIds.ToHashSet(),
        AdminRoles = AdminRoleIds.ToHashSet(),
        AdminUsers = AdminUserIds.ToHashSet(),
        ManagersModerate = AcceptManageGuildAsModerator,
        AnswerDirectMessages = AnswerInDirectMessages,
    };

    /// <summary>Without a version Discord takes a call for one of version 6, which is deprecated ("API Versioning").</summary>
    internal Uri LocateApi()
    {
        var address = ApiBaseUrl.TrimEnd('/');
        return new Uri(Version().IsMatch(address) ? address : address + "/v10");
    }

    /// <summary>The token, which people copy with the word that stands before it in a request.</summary>
    internal SecretSetting TokenSetting() => new($"{Section}:{nameof(Token)}", Token, TokenFile, "the developer portal") { Prefix = "Bot " };

    [GeneratedRegex("/v[0-9]+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Version();
}
