using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading;

namespace TalkBot.Host.Service;

/// <summary>Has the documents read again when their files have changed and then stayed as they are for a while: copying takes its time.</summary>
internal sealed partial class DocumentsWatch(DocumentsOptions options, DocumentsGlance glance, IDocumentIndex index, TimeProvider time, ILogger<DocumentsWatch> logger) : BackgroundService
{
    /// <summary>After how long a reading that failed is tried again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Watch)
            return;
        var known = glance.Take(stoppingToken);
        var last = known;
        while (true)
        {
            await Task.Delay(options.WatchInterval, time, stoppingToken);
            var now = glance.Take(stoppingToken);
            var isStill = now == last;
            last = now;
            if (now is null || now == known || !isStill)
                continue;
            if (await TryReadAsync(stoppingToken))
                known = now;
            else
                await Task.Delay(Patience, time, stoppingToken);
        }
    }

    private async Task<bool> TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var report = await index.UpdateAsync(null, cancellationToken);
            LogRead(report.Info.Generation, report.Added.Count, report.Changed.Count, report.Removed.Count);
            return true;
        }
        catch (TalkBotException fault)
        {
            LogNotRead(fault.Message);
            return false;
        }
    }

    [LoggerMessage(181, LogLevel.Information, "The documents have changed and were read again: generation {Generation}, {Added} added, {Changed} changed, {Removed} removed.")]
    private partial void LogRead(int generation, int added, int changed, int removed);

    [LoggerMessage(182, LogLevel.Warning, "The documents have changed and could not be read again; the next try is in a minute: {Reason}")]
    private partial void LogNotRead(string reason);
}
