namespace TalkBot.Core.Chat;

/// <summary>Where people talk to the bot. The names are stored; do not rename them.</summary>
public enum Platform
{
    Discord,
    Slack,

    /// <summary><c>talkbot chat</c>, where the program itself runs.</summary>
    Terminal,
}
