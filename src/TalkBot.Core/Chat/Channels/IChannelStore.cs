namespace TalkBot.Core.Chat.Channels;

/// <summary>Keeps what moderators set for channels.</summary>
public interface IChannelStore
{
    Task<IReadOnlyDictionary<(Platform Platform, string ChannelId), ChannelSettings>> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Keeps the settings of a channel; null forgets them.</summary>
    Task SaveAsync(Platform platform, string channelId, ChannelSettings? settings, CancellationToken cancellationToken);
}
