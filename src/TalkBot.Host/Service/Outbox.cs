using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Core.Knowledge;

namespace TalkBot.Host.Service;

/// <summary>Sends to one platform what is in the database's outbox: each conversation in order, and each message until it is seen or cannot be.</summary>
internal sealed partial class Outbox
{
    private const string TooLate = "too_late";
    private const string Withdrawn = "withdrawn";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly IMessageStore _store;
    private readonly IDocumentIndex _index;
    private readonly ServiceOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly KeyedQueue<ConversationKey, (PendingMessage Message, long Since)> _queue;

    public Outbox(IChatAdapter adapter, IMessageStore store, IDocumentIndex index, ServiceOptions options, TimeProvider time, ILogger<Outbox> logger)
    {
        (Adapter, _store, _index, _options, _time, _logger) = (adapter, store, index, options, time, logger);
        _queue = new KeyedQueue<ConversationKey, (PendingMessage, long)>(options.Senders, time, SendAsync);
    }

    public IChatAdapter Adapter { get; }

    /// <summary>Makes the messages that say <paramref name="reply"/>. What quotes documents knows what becomes of it when one is removed before it is sent.</summary>
    public IReadOnlyList<OutgoingMessage> Render(Reply reply, IncomingMessage message)
    {
        var parts = Adapter.Render(reply, message);
        List<string> quoted = [.. reply.QuotedDocuments.Distinct()];
        if (quoted.Count == 0)
            return parts;
        var instead = Adapter.Render(reply.Withdrawn, message)[0].Payload;
        return [.. parts.Select((part, place) => part with { Withdrawal = new Withdrawal(quoted, place == 0 ? instead : null) })];
    }

    /// <summary>Takes a message that is in the database's outbox.</summary>
    public void Add(PendingMessage pending)
    {
        // From here on by a clock that nobody sets: when the machine's jumps, nothing is too late for that.
        var age = (_time.GetUtcNow() - pending.CreatedAt).TotalSeconds;
        var since = _time.GetTimestamp() - (long)(Math.Max(0, age) * _time.TimestampFrequency);
        _queue.Add(pending.Conversation, (pending, since), pending.NotBefore - _time.GetUtcNow() ?? TimeSpan.Zero);
    }

    /// <summary>Sends until <paramref name="stop"/>; what is being sent then is waited for, unless <paramref name="kill"/> comes.</summary>
    public Task RunAsync(CancellationToken stop, CancellationToken kill) => _queue.RunAsync(stop, kill);

    /// <summary>Waits until all is sent but for what has to wait.</summary>
    public Task WhenIdleAsync(CancellationToken cancellationToken) => _queue.WhenIdleAsync(cancellationToken);

    private async Task<Again<(PendingMessage Message, long Since)>?> SendAsync((PendingMessage Message, long Since) waiting, CancellationToken cancellationToken)
    {
        var (pending, since) = waiting;
        SendOutcome outcome;
        if (_time.GetElapsedTime(since) > _options.SendWithin)
        {
            outcome = new SendOutcome.Refused(TooLate);
        }
        else
        {
            string? payload;
            try
            {
                payload = PayloadNow(pending.Message);
                await _store.BeginSendAsync(pending.Message.Id, cancellationToken);
            }
            catch (TalkBotException fault)
            {
                LogWaits(_logger, fault.Message);
                return new Again<(PendingMessage, long)>(waiting, Pause);
            }

            outcome = payload is null
                ? new SendOutcome.Refused(Withdrawn)
                : await TrySendAsync(pending with { Message = pending.Message with { Payload = payload } }, cancellationToken);
        }

        await EndAsync(pending, outcome, cancellationToken);
        Telemetry.Replies.Add(1, Telemetry.Tag("platform", Adapter.Platform), Telemetry.Tag("outcome", NameOf(outcome)));
        if (outcome is SendOutcome.Retry retry)
            return new Again<(PendingMessage, long)>((pending with { WasBegun = retry.MayBeVisible, NotBefore = null }, since), retry.After);
        if (outcome is not SendOutcome.Sent)
            LogNotShown(_logger, Adapter.Platform, pending.Message.Id, outcome is SendOutcome.Refused { Reason: var reason } ? reason : NameOf(outcome));
        return null;
    }

    /// <summary>What may be said of it by now: nothing of a document that was removed is quoted.</summary>
    private string? PayloadNow(OutgoingMessage message)
    {
        if (message.Withdrawal is not { } withdrawal)
            return message.Payload;
        using var snapshot = _index.Acquire();
        return withdrawal.DocumentIds.All(id => snapshot.FindDocument(id) is not null) ? message.Payload : withdrawal.Payload;
    }

    private async Task<SendOutcome> TrySendAsync(PendingMessage pending, CancellationToken cancellationToken)
    {
        try
        {
            return await Adapter.SendAsync(pending, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(_logger, Adapter.Platform, pending.Message.Id, exception.GetType().Name, exception.StackTrace);
            return new SendOutcome.Unknown();
        }
    }

    /// <summary>Until it is written down: sent again, it could be seen twice.</summary>
    private async Task EndAsync(PendingMessage pending, SendOutcome outcome, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await _store.EndSendAsync(pending.Message.Id, outcome, cancellationToken);
                return;
            }
            catch (TalkBotException fault)
            {
                LogWaits(_logger, fault.Message);
                await Task.Delay(Pause, _time, cancellationToken);
            }
        }
    }

    private static string NameOf(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent => "sent",
        SendOutcome.Retry => "retry",
        SendOutcome.Refused => "refused",
        _ => "unknown",
    };

    [LoggerMessage(121, LogLevel.Error, "What is to be sent waits for the database or the index: {Reason}")]
    private static partial void LogWaits(ILogger logger, string reason);

    [LoggerMessage(122, LogLevel.Warning, "{Platform} does not show message {Id}: {Reason}.")]
    private static partial void LogNotShown(ILogger logger, Platform platform, string id, string reason);

    [LoggerMessage(123, LogLevel.Error, "Sending message {Id} to {Platform} failed: {Kind}\n{Trace}")]
    private static partial void LogFailed(ILogger logger, Platform platform, string id, string kind, string? trace);
}
