using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Core.Conversations;

namespace TalkBot.Testing;

/// <summary>Inbox and outbox in memory, which refuse what a test wants refused.</summary>
public sealed class MemoryMessageStore : IMessageStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<MessageKey, (IncomingMessage Message, bool IsDone)> _inbox = [];
    private readonly List<(PendingMessage Pending, SendOutcome? Outcome)> _outbox = [];
    private readonly Dictionary<ConversationKey, Conversation> _conversations = [];
    private readonly Dictionary<string, StoredAnswer> _answers = [];
    private readonly Dictionary<string, int> _faults = [];
    private readonly List<Feedback> _feedback = [];

    public IReadOnlyList<Feedback> Feedback => Read(() => _feedback.ToList());

    /// <summary>What became of each message to send, in order; null for what is still to be sent.</summary>
    public IReadOnlyList<(string Id, SendOutcome? Outcome)> Outbox => Read(() => _outbox.Select(row => (row.Pending.Message.Id, row.Outcome)).ToList());

    /// <summary>Makes the next calls of a method fail, as a database does that cannot be reached.</summary>
    public void Fail(string method, int times = 1) => Read(() => _faults[method] = times);

    /// <summary>Deletes all answers, as when everybody wants to be forgotten.</summary>
    public void ForgetAnswers()
    {
        lock (_lock)
            _answers.Clear();
    }

    public Task<IReadOnlyList<IncomingMessage>> AddAsync(IReadOnlyList<IncomingMessage> messages, CancellationToken cancellationToken) => Do(
        nameof(AddAsync), IReadOnlyList<IncomingMessage> () => [.. messages.Where(message => _inbox.TryAdd(message.Key, (message, false)))]);

    public Task<IReadOnlyList<IncomingMessage>> UnfinishedAsync(CancellationToken cancellationToken) => Do(
        nameof(UnfinishedAsync), IReadOnlyList<IncomingMessage> () => [.. _inbox.Values.Where(row => !row.IsDone).Select(row => row.Message)]);

    public Task<bool> CompleteAsync(Completion completion, CancellationToken cancellationToken) => Do(nameof(CompleteAsync), () =>
    {
        var message = completion.Message;
        if (!_inbox.TryGetValue(message.Key, out var row) || row.IsDone)
            return false;
        _inbox[message.Key] = (message, true);
        foreach (var turn in completion.Turns)
            _conversations[message.Conversation] = _conversations.GetValueOrDefault(message.Conversation, Conversation.Empty).With(turn);
        if (completion.Answer is { } answer)
            _answers[answer.Id] = answer;
        _outbox.AddRange(completion.Outgoing.Select(outgoing => (new PendingMessage(outgoing, message.Conversation, message.ReceivedAt), (SendOutcome?)null)));
        return true;
    });

    public Task<IReadOnlyList<PendingMessage>> UnsentAsync(CancellationToken cancellationToken) => Do(
        nameof(UnsentAsync), IReadOnlyList<PendingMessage> () => [.. _outbox.Where(row => row.Outcome is null or SendOutcome.Retry).Select(row => row.Pending)]);

    public Task BeginSendAsync(string outgoingId, CancellationToken cancellationToken) => Do(
        nameof(BeginSendAsync), () => Change(outgoingId, row => (row.Pending with { WasBegun = true }, row.Outcome)));

    public Task EndSendAsync(string outgoingId, SendOutcome outcome, CancellationToken cancellationToken) => Do(
        nameof(EndSendAsync), () => Change(outgoingId, row => (row.Pending, outcome)));

    public Task<Conversation> ConversationAsync(ConversationKey key, CancellationToken cancellationToken) => Do(
        nameof(ConversationAsync), () => _conversations.GetValueOrDefault(key, Conversation.Empty));

    public Task<ConversationKey?> ConversationOfAsync(Platform platform, string place, string messageId, CancellationToken cancellationToken) => Do(
        nameof(ConversationOfAsync), () => _outbox.FirstOrDefault(row => row.Outcome == new SendOutcome.Sent(place, messageId)).Pending?.Conversation);

    public Task<StoredAnswer?> AnswerAsync(string answerId, CancellationToken cancellationToken) => Do(nameof(AnswerAsync), () => _answers.GetValueOrDefault(answerId));

    public Task AddFeedbackAsync(Feedback feedback, CancellationToken cancellationToken) => Do(nameof(AddFeedbackAsync), () =>
    {
        _feedback.Add(feedback);
        return true;
    });

    private bool Change(string outgoingId, Func<(PendingMessage Pending, SendOutcome? Outcome), (PendingMessage Pending, SendOutcome? Outcome)> change)
    {
        var place = _outbox.FindIndex(row => row.Pending.Message.Id == outgoingId);
        if (place >= 0)
            _outbox[place] = change(_outbox[place]);
        return place >= 0;
    }

    private Task<T> Do<T>(string method, Func<T> act)
    {
        lock (_lock)
        {
            if (_faults.GetValueOrDefault(method) is > 0 and var left)
            {
                _faults[method] = left - 1;
                return Task.FromException<T>(new TalkBotException(Fault.StorageUnavailable, "The database is away; start it."));
            }

            return Task.FromResult(act());
        }
    }

    private T Read<T>(Func<T> read)
    {
        lock (_lock)
            return read();
    }
}
