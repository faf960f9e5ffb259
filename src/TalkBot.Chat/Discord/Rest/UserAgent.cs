namespace TalkBot.Chat.Discord.Rest;

/// <summary>What the bot calls itself, in the form that Discord demands: "DiscordBot ($url, $versionNumber)" ("User Agent").</summary>
internal static class UserAgent
{
    public const string Header = "User-Agent";

    public static string Of(string page) => $"DiscordBot ({page}, {typeof(UserAgent).Assembly.GetName().Version?.ToString(3) ?? "0.0.0"})";
}
