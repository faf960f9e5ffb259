namespace TalkBot.Core.Chat.Channels;

/// <summary>The settings of channels, known at once: readers ask for every message. Safe to use from several threads.</summary>
public interface IChannelSettings
{
    /// <summary>The settings of a channel; of one that is not known, those of the program.</summary>
    ChannelSettings SettingsOf(Platform platform, string? channelId);
}
