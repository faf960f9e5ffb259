using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Operations;

namespace TalkBot.Host.Service;

/// <summary>Lets the bot go to the chat platforms while this process is the owner of the database, and no longer.</summary>
internal sealed partial class OwnerService(
    IServiceLease lease, ChatService chat, Restart restart, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<OwnerService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private IOwnership? _ownership;

    public bool IsOwner => _ownership is not null;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _ownership = await TryTakeAsync(cancellationToken);
        if (!IsOwner && !lease.CanStandBy)
            throw new TalkBotException(Fault.AlreadyRunning, "Another process serves from this database already; end it first, or use PostgreSQL (Storage:ConnectionString), where a second one stands by.");
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nobody is answered before the service has wholly started, and can be told to end in order.
        await StartedAsync(stoppingToken);
        if (!IsOwner)
            LogStandsBy();
        while (_ownership is null)
        {
            await Task.Delay(Pause, time, stoppingToken);
            _ownership = await TryTakeAsync(stoppingToken);
        }

        var ownership = _ownership;
        LogOwns();
        await chat.StartAsync(stoppingToken);
        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, ownership.Lost);
            await chat.ExecuteTask!.WaitAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            if (!stoppingToken.IsCancellationRequested)
                restart.Request();
        }
        finally
        {
            // What it still has in work it ends or hands over within a time of its own; what it may no longer write is refused.
            await chat.StopAsync(CancellationToken.None);
            _ownership = null;
            await ownership.DisposeAsync();
        }
    }

    private async Task StartedAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    private async Task<IOwnership?> TryTakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await lease.TryTakeAsync(cancellationToken);
        }
        catch (TalkBotException fault) when (lease.CanStandBy)
        {
            LogCannotAsk(fault.Message);
            return null;
        }
    }

    [LoggerMessage(151, LogLevel.Information, "This process is the owner, and goes to the chat platforms.")]
    private partial void LogOwns();

    [LoggerMessage(152, LogLevel.Information, "Another process is the owner; this one stands by.")]
    private partial void LogStandsBy();

    [LoggerMessage(153, LogLevel.Error, "Who is the owner cannot be asked, and will be tried again: {Reason}")]
    private partial void LogCannotAsk(string reason);
}
