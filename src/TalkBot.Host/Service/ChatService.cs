using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;

namespace TalkBot.Host.Service;

/// <summary>
/// The bot at work: platforms offer messages to the inbox, workers answer them, outboxes send. What an earlier process left
/// unfinished comes first. A platform that is lost for good takes nothing else with it.
/// </summary>
internal sealed partial class ChatService : BackgroundService
{
    private readonly IMessageStore _store;
    private readonly ChannelBook _channels;
    private readonly Inbox _inbox;
    private readonly WatchLoop _watching;
    private readonly ServiceOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Dictionary<Platform, Outbox> _outboxes;
    private readonly KeyedQueue<ConversationKey, IncomingMessage> _work;

    public ChatService(
        IEnumerable<Outbox> outboxes, IMessageStore store, ChannelBook channels, Inbox inbox, MessageWorker worker, WatchLoop watching, ServiceOptions options, TimeProvider time, ILogger<ChatService> logger)
    {
        (_store, _channels, _inbox, _watching, _options, _time, _logger) = (store, channels, inbox, watching, options, time, logger);
        _outboxes = outboxes.ToDictionary(outbox => outbox.Adapter.Platform);
        _work = new KeyedQueue<ConversationKey, IncomingMessage>(options.Workers, time, async (message, cancellationToken) =>
        {
            var again = await worker.AnswerAsync(message, _outboxes[message.Key.Platform], cancellationToken);
            if (again is null)
                _inbox.Finish();
            return again;
        });
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var kill = new CancellationTokenSource();
        using var sent = new CancellationTokenSource();
        await ResumeAsync(stoppingToken);
        var receiving = Task.WhenAll([
            _inbox.RunAsync(message => _work.Add(message.Conversation, message), stoppingToken),
            _watching.RunAsync(_outboxes, stoppingToken),
            .. _outboxes.Values.Select(outbox => ListenAsync(outbox.Adapter, stoppingToken)),
        ]);
        var working = _work.RunAsync(stoppingToken, kill.Token);
        var sending = Task.WhenAll(_outboxes.Values.Select(outbox => outbox.RunAsync(sent.Token, kill.Token)));

        // None of them ends before the service is told to; one that does has failed, and so has the service.
        await EndAsync(await Task.WhenAny(receiving, working, sending));

        using var patience = new CancellationTokenSource(_options.DrainTimeout, _time);
        await using var killing = patience.Token.Register(kill.Cancel);
        await EndAsync(receiving);
        await EndAsync(working);
        await EndAsync(Task.WhenAll(_outboxes.Values.Select(outbox => outbox.WhenIdleAsync(kill.Token))));
        await sent.CancelAsync();
        await EndAsync(sending);
        if (kill.IsCancellationRequested)
            LogHandedOver(_options.DrainTimeout);
    }

    /// <summary>Takes up what an earlier process left: first what was answered and not sent, then what was not answered.</summary>
    private async Task ResumeAsync(CancellationToken cancellationToken)
    {
        await _channels.LoadAsync(cancellationToken);
        foreach (var pending in await _store.UnsentAsync(cancellationToken))
        {
            if (_outboxes.TryGetValue(pending.Message.Platform, out var outbox))
                outbox.Add(pending);
        }

        foreach (var message in await _store.UnfinishedAsync(cancellationToken))
        {
            if (!_outboxes.ContainsKey(message.Key.Platform))
                continue;
            _inbox.Begin();
            _work.Add(message.Conversation, message);
        }
    }

    private async Task ListenAsync(IChatAdapter adapter, CancellationToken cancellationToken)
    {
        try
        {
            await adapter.RunAsync(_inbox, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogLost(adapter.Platform, exception.GetType().Name, exception.StackTrace);
        }

        // The others go on, and so does health: only somebody who changes the settings can bring this platform back.
        await Task.Delay(Timeout.InfiniteTimeSpan, _time, cancellationToken);
    }

    private static async Task EndAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            // That is how it was told to end.
        }
    }

    [LoggerMessage(131, LogLevel.Critical, "{Platform} is lost: {Kind}\n{Trace}")]
    private partial void LogLost(Platform platform, string kind, string? trace);

    [LoggerMessage(132, LogLevel.Warning, "Not everything was done within {DrainTimeout}; the rest is done at the next start.")]
    private partial void LogHandedOver(TimeSpan drainTimeout);
}
