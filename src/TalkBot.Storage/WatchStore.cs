using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TalkBot.Core.Chat;
using TalkBot.Core.Watching;
using TalkBot.Storage.Json;
using TalkBot.Storage.Leases;
using TalkBot.Storage.Rows;

namespace TalkBot.Storage;

/// <inheritdoc cref="IWatchStore"/>
internal sealed partial class WatchStore(Database database, LeaseFence fence, TimeProvider time, ILogger<WatchStore> logger) : IWatchStore
{
    public Task<IReadOnlyList<Watch>> AllAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Watch>>(
        async context =>
        {
            List<Watch> watches = [];
            foreach (var row in await context.Watches.AsNoTracking().OrderBy(row => row.Platform).ThenBy(row => row.ChannelId).ThenBy(row => row.Number).ToListAsync(cancellationToken))
            {
                if (StorageJson.Read(row.Watch, StorageJson.Default.VersionedWatchContent) is { Answer.Answer: { } answer } content)
                    watches.Add(new Watch(row.Platform, row.ChannelId, row.Number, content.Answer.Question, content.Origin, answer, content.Generation) { Told = content.Told, ToldAt = content.ToldAt });
                else
                    LogUnreadable(row.Number, row.Platform, row.ChannelId);
            }

            return watches;
        },
        cancellationToken);

    public Task<Watch> AddAsync(Watch watch, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            await fence.PassAsync(context, cancellationToken);
            var highest = await In(context, watch.Platform, watch.ChannelId).MaxAsync(row => (int?)row.Number, cancellationToken);
            var added = watch with { Number = (highest ?? 0) + 1 };
            context.Watches.Add(new WatchRow { Platform = added.Platform, ChannelId = added.ChannelId, Number = added.Number, Watch = JsonOf(added) });
            return added;
        },
        cancellationToken);

    public Task<bool> RemoveAsync(Platform platform, string channelId, int number, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            await fence.PassAsync(context, cancellationToken);
            return await In(context, platform, channelId).Where(row => row.Number == number).ExecuteDeleteAsync(cancellationToken) > 0;
        },
        cancellationToken);

    public Task<bool> SaveAsync(Watch watch, StoredAnswer? answer, IReadOnlyList<OutgoingMessage> outgoing, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            await fence.PassAsync(context, cancellationToken);
            var json = JsonOf(watch);
            var isThere = await In(context, watch.Platform, watch.ChannelId).Where(row => row.Number == watch.Number)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Watch, json), cancellationToken) > 0;
            if (!isThere)
                return false;
            if (answer is not null)
                context.Answers.Add(AnswerRow.Of(answer, watch.Platform, authorId: null, watch.Origin.Author.Facts.SpaceId));
            context.Outbox.AddRange(outgoing.Select(message => OutboxRow.Of(message, watch.Origin.Conversation, authorId: null, time.GetUtcNow())));
            return true;
        },
        cancellationToken);

    private static IQueryable<WatchRow> In(StorageContext context, Platform platform, string channelId) =>
        context.Watches.Where(row => row.Platform == platform && row.ChannelId == channelId);

    private static string JsonOf(Watch watch) => StorageJson.Write(WatchContent.Of(watch), StorageJson.Default.VersionedWatchContent);

    [LoggerMessage(304, LogLevel.Warning, "Number {Number} of what the {Platform} channel {ChannelId} watches was written by another version and is passed over.")]
    private partial void LogUnreadable(int number, Platform platform, string channelId);
}
