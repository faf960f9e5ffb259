using System.Collections.Concurrent;

namespace TalkBot.Core.Chat.Channels;

/// <summary>What moderators set for channels, in memory and in the database. One process writes: the one on the platforms.</summary>
public sealed class ChannelBook(IChannelStore store, ChannelSettings defaults) : IChannelSettings
{
    private readonly ConcurrentDictionary<(Platform, string), ChannelSettings> _set = new();

    /// <summary>Reads what was kept, before the first message is read.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        _set.Clear();
        foreach (var (channel, settings) in await store.LoadAsync(cancellationToken))
            _set[channel] = settings;
    }

    public ChannelSettings SettingsOf(Platform platform, string? channelId) =>
        channelId is not null && _set.TryGetValue((platform, channelId), out var settings) ? settings : defaults;

    /// <summary>Sets a channel; null sets it back to what the program's settings say.</summary>
    /// <returns>The settings it has now.</returns>
    public async Task<ChannelSettings> SetAsync(Platform platform, string channelId, ChannelSettings? settings, CancellationToken cancellationToken)
    {
        await store.SaveAsync(platform, channelId, settings, cancellationToken);
        if (settings is null)
            _set.TryRemove((platform, channelId), out _);
        else
            _set[(platform, channelId)] = settings;
        return SettingsOf(platform, channelId);
    }
}
