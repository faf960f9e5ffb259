using TalkBot.Core.Conversations;

namespace TalkBot.Core.Chat;

/// <summary>
/// What must outlive the process, so that every question has exactly one visible outcome: an inbox of what was asked and
/// an outbox of what is to be said. Safe to use from several threads.
/// </summary>
public interface IMessageStore
{
    /// <summary>Writes messages down, all or none.</summary>
    /// <returns>Those that were not known before, in order.</returns>
    Task<IReadOnlyList<IncomingMessage>> AddAsync(IReadOnlyList<IncomingMessage> messages, CancellationToken cancellationToken);

    /// <summary>What was taken in and not yet replied to, oldest first: the work of a process that died.</summary>
    Task<IReadOnlyList<IncomingMessage>> UnfinishedAsync(CancellationToken cancellationToken);

    /// <summary>Ends the work on a message: its reply, the turns it adds and the messages to send, all or none. A second call for the same message changes nothing.</summary>
    /// <returns>Whether this call ended it; when not, another did, and there is nothing to send.</returns>
    Task<bool> CompleteAsync(Completion completion, CancellationToken cancellationToken);

    /// <summary>What is to be sent and was not, oldest first; those that may be visible already carry <see cref="PendingMessage.WasBegun"/>.</summary>
    Task<IReadOnlyList<PendingMessage>> UnsentAsync(CancellationToken cancellationToken);

    /// <summary>Notes that sending begins: from now on it may be visible.</summary>
    Task BeginSendAsync(string outgoingId, CancellationToken cancellationToken);

    /// <summary>Notes what came of it.</summary>
    Task EndSendAsync(string outgoingId, SendOutcome outcome, CancellationToken cancellationToken);

    /// <summary>What was said in a conversation before, bounded, oldest first.</summary>
    Task<Conversation> ConversationAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>The conversation that a message of the bot belongs to; null when it is unknown.</summary>
    Task<ConversationKey?> ConversationOfAsync(Platform platform, string place, string messageId, CancellationToken cancellationToken);

    /// <summary>An answer given before; null when it is unknown or was deleted by age.</summary>
    Task<StoredAnswer?> AnswerAsync(string answerId, CancellationToken cancellationToken);

    /// <summary>Keeps one person's last word on an answer.</summary>
    Task AddFeedbackAsync(Feedback feedback, CancellationToken cancellationToken);
}
