using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Core.Conversations;
using TalkBot.Host.Limits;

namespace TalkBot.Host.Service;

/// <summary>Answers one message, within the limits: what is said, the conversation and what is to be sent become one transaction.</summary>
internal sealed partial class MessageWorker(MessageHandler handler, MessageLimits limits, IMessageStore store, TimeProvider time, ILogger<MessageWorker> logger)
{
    private const int ReferenceBytes = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>After how long a person's message is looked at again who has enough in work.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);

    /// <summary>Answers <paramref name="message"/> and leaves what is to be sent in <paramref name="outbox"/>.</summary>
    /// <returns>Null when it is done; or the message again, which is still in the inbox.</returns>
    public async Task<Again<IncomingMessage>?> AnswerAsync(IncomingMessage message, Outbox outbox, CancellationToken cancellationToken)
    {
        switch (limits.Decide(message))
        {
            case LimitDecision.Wait:
                return new Again<IncomingMessage>(message, Turn);
            case LimitDecision.Refused refused:
                Telemetry.MessagesLimited.Add(1, Telemetry.Tag("platform", message.Key.Platform), Telemetry.Tag("limit", refused.Limit));
                return await EndAsync(message, RefusalOf(refused, message), outbox, cancellationToken) ? null : new Again<IncomingMessage>(message, Pause);
        }

        var isDone = false;
        try
        {
            isDone = await AnswerWithinLimitsAsync(message, outbox, cancellationToken);
            return isDone ? null : new Again<IncomingMessage>(message, Pause);
        }
        finally
        {
            limits.End(message, isDone);
        }
    }

    private async Task<bool> AnswerWithinLimitsAsync(IncomingMessage message, Outbox outbox, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        Handled handled;
        await using (var sign = outbox.Adapter.ShowWorking(message))
        {
            try
            {
                message = await InItsConversationAsync(message, cancellationToken);
                handled = await HandleAsync(message, outbox.Adapter, sign, cancellationToken);
            }
            catch (TalkBotException fault)
            {
                LogWaits(ReferenceOf(message), fault.Message);
                return false;
            }

            if (!await EndAsync(message, handled, outbox, cancellationToken))
                return false;
        }

        Telemetry.MessageDuration.Record(time.GetElapsedTime(started).TotalSeconds, Telemetry.Tag("platform", message.Key.Platform));
        return true;
    }

    /// <summary>Null where nothing is said; but where the platform shows that a reply is under way, there is one.</summary>
    private static Handled? RefusalOf(LimitDecision.Refused refused, IncomingMessage message) =>
        refused.IsTold || message.AwaitsReply ? Handled.Privately(LimitText.Of(refused)) : null;

    /// <returns>Whether it is done; when not, the database has to be waited for.</returns>
    private async Task<bool> EndAsync(IncomingMessage message, Handled? handled, Outbox outbox, CancellationToken cancellationToken)
    {
        var outgoing = handled is null ? [] : Render(handled.Reply, message, outbox);
        try
        {
            // Where another process has answered meanwhile, there is nothing to send.
            if (await store.CompleteAsync(new Completion(message, TurnsOf(handled, message), handled?.Answer, outgoing), cancellationToken))
            {
                foreach (var part in outgoing)
                    outbox.Add(new PendingMessage(part, message.Conversation, time.GetUtcNow()));
            }

            return true;
        }
        catch (TalkBotException fault)
        {
            LogWaits(ReferenceOf(message), fault.Message);
            return false;
        }
    }

    private static IReadOnlyList<Turn> TurnsOf(Handled? handled, IncomingMessage message) =>
        [.. (handled?.Turns ?? []).Select(turn => turn with { MessageId = message.Key.Id })];

    private async Task<IncomingMessage> InItsConversationAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        message.AnsweredMessageId is { } answered && await store.ConversationOfAsync(message.Key.Platform, message.Key.Place, answered, cancellationToken) is { } conversation
            ? message with { Conversation = conversation }
            : message;

    private async Task<Handled> HandleAsync(IncomingMessage message, IChatAdapter adapter, IWorkingSign sign, CancellationToken cancellationToken)
    {
        var asked = message with { Author = message.Author with { Facts = await adapter.FactsAsync(message, cancellationToken) } };
        var conversation = (await store.ConversationAsync(message.Conversation, cancellationToken)).Before(message.Key.Id);
        try
        {
            return await handler.HandleAsync(asked, conversation, sign.Progress, sign.Lines, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not TalkBotException { Fault: Fault.StorageBusy or Fault.StorageUnavailable or Fault.DiskFull or Fault.OwnershipLost })
        {
            return Failed(message, exception);
        }
    }

    private IReadOnlyList<OutgoingMessage> Render(Reply reply, IncomingMessage message, Outbox outbox)
    {
        try
        {
            return outbox.Render(reply, message);
        }
        catch (Exception exception)
        {
            return outbox.Render(Failed(message, exception).Reply, message);
        }
    }

    /// <summary>An exception's own text may quote what people wrote, so only its kind and place are logged.</summary>
    private Handled Failed(IncomingMessage message, Exception exception)
    {
        var reference = ReferenceOf(message);
        LogFailed(reference, exception is TalkBotException fault ? fault.Message : exception.GetType().Name, exception.StackTrace);
        return Handled.Failed(reference);
    }

    private static string ReferenceOf(IncomingMessage message) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.Key.ToString())).AsSpan(0, ReferenceBytes));

    [LoggerMessage(111, LogLevel.Error, "A message could not be answered. Reference: {Reference}. {Reason}\n{Trace}")]
    private partial void LogFailed(string reference, string reason, string? trace);

    [LoggerMessage(112, LogLevel.Error, "A message waits for the database. Reference: {Reference}. {Reason}")]
    private partial void LogWaits(string reference, string reason);
}
