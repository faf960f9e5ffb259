using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Storage;

namespace TalkBot.Host.Service;

/// <summary>Deletes now and then what is older than the settings allow.</summary>
internal sealed partial class DeletionService(IStorageMaintenance storage, ServiceOptions options, TimeProvider time, ILogger<DeletionService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.DeletionInterval, time);
        do
        {
            try
            {
                await storage.DeleteExpiredAsync(stoppingToken);
            }
            catch (TalkBotException fault)
            {
                LogFailed(fault.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(141, LogLevel.Error, "What is too old could not be deleted, and will be tried again: {Reason}")]
    private partial void LogFailed(string reason);
}
