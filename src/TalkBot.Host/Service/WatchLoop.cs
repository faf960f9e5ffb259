using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Watching;

namespace TalkBot.Host.Service;

/// <summary>
/// Asks what channels watch again whenever another generation serves, and tells them what changed. What is watched says itself which
/// generation it knows, so nothing is missed while no process runs, and nothing is told twice.
/// </summary>
internal sealed partial class WatchLoop(IWatchStore store, WatchedQuestions questions, GenerationNews news, WatchOptions options, TimeProvider time, ILogger<WatchLoop> logger)
{
    /// <summary>After how long what could not be asked is tried again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Runs until it is cancelled.</summary>
    /// <param name="outboxes">Where what is told goes out, by platform.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(IReadOnlyDictionary<Platform, Outbox> outboxes, CancellationToken cancellationToken)
    {
        var isDue = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var listening = news.Listen(_ => isDue.Writer.TryWrite(true));
        while (true)
        {
            var wait = await AskAllAsync(outboxes, cancellationToken);
            using var woken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var passed = Task.Delay(wait ?? Timeout.InfiniteTimeSpan, time, woken.Token);
            await Task.WhenAny(isDue.Reader.WaitToReadAsync(cancellationToken).AsTask(), passed);
            cancellationToken.ThrowIfCancellationRequested();
            await woken.CancelAsync();
            isDue.Reader.TryRead(out _);
        }
    }

    /// <returns>After how long something is to be asked that could not be asked now; null where nothing is.</returns>
    private async Task<TimeSpan?> AskAllAsync(IReadOnlyDictionary<Platform, Outbox> outboxes, CancellationToken cancellationToken)
    {
        TimeSpan? wait = null;
        try
        {
            var serving = questions.Generation;
            foreach (var watch in await store.AllAsync(cancellationToken))
            {
                if (watch.Generation == serving || !outboxes.TryGetValue(watch.Platform, out var outbox))
                    continue;
                var left = watch.ToldAt + options.Interval - time.GetUtcNow() ?? TimeSpan.Zero;
                if (left <= TimeSpan.Zero)
                    left = await TryAskAsync(watch, outbox, cancellationToken) ? TimeSpan.Zero : Patience;
                if (left > TimeSpan.Zero && !(wait < left))
                    wait = left;
            }
        }
        catch (TalkBotException fault)
        {
            LogWaits(fault.Message);
            return Patience;
        }

        return wait;
    }

    /// <returns>Whether it was asked.</returns>
    private async Task<bool> TryAskAsync(Watch watch, Outbox outbox, CancellationToken cancellationToken)
    {
        WatchResult? result;
        try
        {
            result = await questions.AskAgainAsync(watch, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not TalkBotException)
        {
            LogFailed(watch.Number, watch.Platform, watch.ChannelId, exception.GetType().Name, exception.StackTrace);
            return false;
        }

        if (result is null)
            return false;
        IReadOnlyList<OutgoingMessage> outgoing = result.News is { } told ? outbox.Render(told, watch.NextNews) : [];
        if (await store.SaveAsync(result.Watch, result.Answer, outgoing, cancellationToken))
        {
            foreach (var part in outgoing)
                outbox.Add(new PendingMessage(part, watch.Origin.Conversation, time.GetUtcNow()));
        }

        return true;
    }

    [LoggerMessage(191, LogLevel.Warning, "What channels watch is asked again later: {Reason}")]
    private partial void LogWaits(string reason);

    [LoggerMessage(192, LogLevel.Error, "Number {Number} of what the {Platform} channel {ChannelId} watches could not be asked: {Kind}\n{Trace}")]
    private partial void LogFailed(int number, Platform platform, string channelId, string kind, string? trace);
}
