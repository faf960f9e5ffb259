using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Chat;

namespace TalkBot.Host.Service;

/// <summary>Answers one message: what is said, the conversation and what is to be sent become one transaction.</summary>
internal sealed partial class MessageWorker(MessageHandler handler, IMessageStore store, TimeProvider time, ILogger<MessageWorker> logger)
{
    private const int ReferenceBytes = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Answers <paramref name="message"/> and leaves what is to be sent in <paramref name="outbox"/>.</summary>
    /// <returns>Null when it is done; or the message again, which is still in the inbox.</returns>
    public async Task<Again<IncomingMessage>?> AnswerAsync(IncomingMessage message, Outbox outbox, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        try
        {
            await using var working = outbox.Adapter.ShowWorking(message);
            var handled = await HandleAsync(message, cancellationToken);
            var outgoing = Render(handled.Reply, message, outbox.Adapter);

            // Where another process has answered meanwhile, there is nothing to send.
            if (await store.CompleteAsync(new Completion(message, handled.Turns, handled.Answer, outgoing), cancellationToken))
            {
                foreach (var part in outgoing)
                    outbox.Add(new PendingMessage(part, message.Conversation, time.GetUtcNow()));
            }
        }
        catch (TalkBotException fault)
        {
            LogWaits(ReferenceOf(message), fault.Message);
            return new Again<IncomingMessage>(message, Pause);
        }

        Telemetry.MessageDuration.Record(time.GetElapsedTime(started).TotalSeconds, Telemetry.Tag("platform", message.Key.Platform));
        return null;
    }

    private async Task<Handled> HandleAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var conversation = await store.ConversationAsync(message.Conversation, cancellationToken);
        try
        {
            return await handler.HandleAsync(message, conversation, progress: null, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not TalkBotException { Fault: Fault.StorageBusy or Fault.StorageUnavailable or Fault.DiskFull })
        {
            return Failed(message, exception);
        }
    }

    private IReadOnlyList<OutgoingMessage> Render(Reply reply, IncomingMessage message, IChatAdapter adapter)
    {
        try
        {
            return adapter.Render(reply, message);
        }
        catch (Exception exception)
        {
            return adapter.Render(Failed(message, exception).Reply, message);
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
