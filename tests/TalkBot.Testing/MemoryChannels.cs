using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;

namespace TalkBot.Testing;

/// <summary>Settings of channels in memory; of others, <paramref name="defaults"/>.</summary>
public sealed class MemoryChannels(ChannelSettings? defaults = null) : IChannelStore, IChannelSettings
{
    public Dictionary<(Platform Platform, string ChannelId), ChannelSettings> Kept { get; } = [];

    public ChannelSettings SettingsOf(Platform platform, string? channelId) => Kept.GetValueOrDefault((platform, channelId ?? ""), defaults ?? new ChannelSettings());

    public Task<IReadOnlyDictionary<(Platform Platform, string ChannelId), ChannelSettings>> LoadAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<(Platform Platform, string ChannelId), ChannelSettings>>(Kept);

    public Task SaveAsync(Platform platform, string channelId, ChannelSettings? settings, CancellationToken cancellationToken)
    {
        Kept.Remove((platform, channelId));
        if (settings is not null)
            Kept.Add((platform, channelId), settings);
        return Task.CompletedTask;
    }
}
