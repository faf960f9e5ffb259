namespace TalkBot.Chat.Discord.Rest;

/// <summary>What the bot calls itself, in the form that Discord demands ("User Agent").</summary>
internal static class UserAgent
{
    /// <summary>An address is demanded; the program has no page of its own.</summary>
    private const string Page = "https://talkbot.example";

    public static string Value { get; } = $"DiscordBot ({Page}, {typeof(UserAgent).Assembly.GetName().Version?.ToString(3) ?? "0.0.0"})";
}
