namespace TalkBot.Core.Chat;

/// <summary>Where people talk to the bot. The names are stored; do not rename them.</summary>
public enum Platform
{
    Discord,
    Slack,

    /// <summary>No chat: who runs the program, on the machine it runs on.</summary>
    Terminal,
}
