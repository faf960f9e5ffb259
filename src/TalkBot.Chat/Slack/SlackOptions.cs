using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using TalkBot.Chat.Transport;
using TalkBot.Core.Moderation;

namespace TalkBot.Chat.Slack;

/// <summary>How the bot takes part in Slack.</summary>
public sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>Events come over connections that the bot opens (Socket Mode).</summary>
    public const string SocketMode = "socket";

    /// <summary>Events come to an address of the bot's own, signed.</summary>
    public const string HttpMode = "http";

    /// <summary>How events come: <see cref="SocketMode"/> or <see cref="HttpMode"/>.</summary>
    [AllowedValues(SocketMode, HttpMode)]
    public string Mode { get; set; } = SocketMode;

    /// <summary>Where the Web API is. The sockets' addresses come from there.</summary>
    [Required]
    [RegularExpression("^https?://.+$", ErrorMessage = "it must be an address that begins with https://")]
    public string ApiBaseUrl { get; set; } = "https://slack.com/api";

    /// <summary>The app-level token (xapp-…) that opens sockets.</summary>
    [PasswordPropertyText(true)]
    public string AppToken { get; set; } = "";

    /// <summary>A file that holds it and nothing else, as container platforms provide it.</summary>
    public string AppTokenFile { get; set; } = "";

    /// <summary>The bot's token (xoxb-…).</summary>
    [PasswordPropertyText(true)]
    public string BotToken { get; set; } = "";

    public string BotTokenFile { get; set; } = "";

    /// <summary>What requests of Slack are signed with, where events come over HTTP.</summary>
    [PasswordPropertyText(true)]
    public string SigningSecret { get; set; } = "";

    public string SigningSecretFile { get; set; } = "";

    /// <summary>
    /// Where Slack's requests come in, where <see cref="Mode"/> is <see cref="HttpMode"/>. Slack wants https, which a proxy in front of it gives.
    /// </summary>
    public string Url { get; set; } = "http://127.0.0.1:8081";

    /// <summary>How many sockets are kept open side by side; Slack allows ten for an app, all its processes together.</summary>
    [Range(1, 10)]
    public int Connections { get; set; } = 1;

    /// <summary>The workspaces the bot serves, by id; empty means the one it was installed in.</summary>
    public IList<string> TeamIds { get; init; } = [];

    public IList<string> DeniedChannelIds { get; init; } = [];

    /// <summary>The user groups whose members are moderators.</summary>
    public IList<string> ModeratorGroupIds { get; init; } = [];

    public IList<string> ModeratorUserIds { get; init; } = [];

    public IList<string> AdminGroupIds { get; init; } = [];

    public IList<string> AdminUserIds { get; init; } = [];

    /// <summary>Whether admins and owners of a workspace of <see cref="TeamIds"/> are moderators.</summary>
    public bool AcceptWorkspaceAdminsAsModerators { get; set; }

    /// <summary>Whether direct messages, the agent's own tab among them, are answered.</summary>
    public bool AnswerInDirectMessages { get; set; } = true;

    public bool AnswerGuests { get; set; }

    /// <summary>Whether people of other workspaces are answered in shared channels.</summary>
    public bool AnswerExternals { get; set; }

    /// <summary>Whether any token or secret is set at all.</summary>
    public bool IsEnabled =>
        new[] { BotToken, BotTokenFile, AppToken, AppTokenFile, SigningSecret, SigningSecretFile }.Any(setting => setting.Length > 0);

    /// <summary>Whether requests come in at <see cref="Url"/>.</summary>
    public bool TakesRequests => IsEnabled && Mode == HttpMode;

    /// <summary>Who may do what, as these settings have it.</summary>
    public AccessRules ToAccessRules() => new()
    {
        Spaces = TeamIds.ToHashSet(),
        DeniedChannels = DeniedChannelIds.ToHashSet(),
        ModeratorRoles = ModeratorGroupIds.ToHashSet(),
        ModeratorUsers = ModeratorUserIds.ToHashSet(),
        AdminRoles = AdminGroupIds.ToHashSet(),
        AdminUsers = AdminUserIds.ToHashSet(),
        ManagersModerate = AcceptWorkspaceAdminsAsModerators,
        AnswerDirectMessages = AnswerInDirectMessages,
        AnswerGuests = AnswerGuests,
        AnswerExternals = AnswerExternals,
    };

    internal SecretSetting BotTokenSetting() => Setting(nameof(BotToken), BotToken, BotTokenFile);

    internal SecretSetting AppTokenSetting() => Setting(nameof(AppToken), AppToken, AppTokenFile);

    internal SecretSetting SigningSecretSetting() => Setting(nameof(SigningSecret), SigningSecret, SigningSecretFile);

    private static SecretSetting Setting(string key, string value, string file) => new($"{Section}:{key}", value, file, "the app's settings at api.slack.com");
}
