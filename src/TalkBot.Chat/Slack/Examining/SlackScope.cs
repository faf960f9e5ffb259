namespace TalkBot.Chat.Slack.Examining;

/// <summary>Something that the app has to be allowed ("Permission scopes").</summary>
/// <param name="Name">Slack's name of it.</param>
/// <param name="For">What does not work without.</param>
/// <param name="IsNeeded">Whether the bot is of no use without it.</param>
internal sealed record SlackScope(string Name, string For, bool IsNeeded = false)
{
    /// <summary>Those that the manifest asks for, and no other.</summary>
    public static IReadOnlyList<SlackScope> All { get; } =
    [
        new("app_mentions:read", "mentions", IsNeeded: true),
        new("assistant:write", "titles, and questions to begin with"),
        new("channels:history", "follow-ups without a mention, and looking whether an answer arrived"),
        new("chat:write", "answers", IsNeeded: true),
        new("commands", "commands, and the shortcuts on messages"),
        new("files:read", "adding files to the documents"),
        new("groups:history", "the same in private channels"),
        new("im:history", "direct messages"),
        new("mpim:history", "the same in group messages"),
        new("usergroups:read", "moderators by user group"),
        new("users:read", "knowing who is a guest, a bot or from elsewhere, without which nobody is answered", IsNeeded: true),
    ];
}
