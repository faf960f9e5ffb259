using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Storage.Json;
using TalkBot.Storage.Leases;

namespace TalkBot.Storage;

/// <inheritdoc cref="IChannelStore"/>
internal sealed partial class ChannelStore(Database database, LeaseFence fence, ILogger<ChannelStore> logger) : IChannelStore
{
    public Task<IReadOnlyDictionary<(Platform Platform, string ChannelId), ChannelSettings>> LoadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<(Platform Platform, string ChannelId), ChannelSettings>>(
            async context =>
            {
                var channels = new Dictionary<(Platform Platform, string ChannelId), ChannelSettings>();
                foreach (var row in await context.Channels.AsNoTracking().ToListAsync(cancellationToken))
                {
                    if (StorageJson.Read(row.Settings, StorageJson.Default.VersionedChannelSettings) is { } settings)
                        channels[(row.Platform, row.ChannelId)] = settings;
                    else
                        LogUnreadable(row.Platform, row.ChannelId);
                }

                return channels;
            },
            cancellationToken);

    public Task SaveAsync(Platform platform, string channelId, ChannelSettings? settings, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                await fence.PassAsync(context, cancellationToken);
                if (settings is null)
                    return await context.Channels.Where(row => row.Platform == platform && row.ChannelId == channelId).ExecuteDeleteAsync(cancellationToken);
                var (name, json) = (platform.ToString(), StorageJson.Write(settings, StorageJson.Default.VersionedChannelSettings));
                return await context.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO channels (platform, channel_id, settings) VALUES ({name}, {channelId}, {json})
                    ON CONFLICT (platform, channel_id) DO UPDATE SET settings = excluded.settings
                    """,
                    cancellationToken);
            },
            cancellationToken);

    [LoggerMessage(301, LogLevel.Warning, "The settings of the {Platform} channel {ChannelId} were written by another version and are passed over.")]
    private partial void LogUnreadable(Platform platform, string channelId);
}
