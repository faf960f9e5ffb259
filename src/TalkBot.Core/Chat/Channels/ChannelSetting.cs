namespace TalkBot.Core.Chat.Channels;

/// <summary>What a moderator wants of a channel's settings.</summary>
public enum ChannelSetting
{
    Show,
    On,
    Off,

    /// <summary>Only what is said to the bot is answered.</summary>
    Mention,

    /// <summary>Every question is answered.</summary>
    All,
    Public,
    Private,

    /// <summary>Only some documents answer.</summary>
    Documents,

    /// <summary>As the program's settings have it.</summary>
    Reset,
}
