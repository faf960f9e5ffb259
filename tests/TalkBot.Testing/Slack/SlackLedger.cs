using System.Collections.Concurrent;

namespace TalkBot.Testing.Slack;

/// <summary>What was asked of Slack, what was acknowledged, and what became visible. Safe to use from several threads.</summary>
public sealed class SlackLedger
{
    private readonly Lock _lock = new();
    private readonly ConcurrentQueue<SlackCall> _calls = new();
    private readonly ConcurrentQueue<SlackAcknowledgement> _acknowledgements = new();
    private readonly List<SlackMessage> _messages = [];
    private volatile TaskCompletionSource _changed = New();

    public IReadOnlyList<SlackCall> Calls => [.. _calls];

    public IReadOnlyList<SlackAcknowledgement> Acknowledgements => [.. _acknowledgements];

    /// <summary>What the bot said and has not taken back, oldest first; its placeholders are among it.</summary>
    public IReadOnlyList<SlackMessage> Visible
    {
        get
        {
            lock (_lock)
                return [.. _messages.Where(message => message is { IsDeleted: false, IsOfBot: true })];
        }
    }

    /// <summary>The calls of one method.</summary>
    public IReadOnlyList<SlackCall> CallsOf(string method) => [.. _calls.Where(call => call.Method == method)];

    /// <summary>Waits until <paramref name="condition"/> holds; it is asked whenever something happens.</summary>
    public async Task UntilAsync(Func<SlackLedger, bool> condition, CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = _changed.Task;
            if (condition(this))
                return;
            await changed.WaitAsync(cancellationToken);
        }
    }

    internal void Add(SlackCall call)
    {
        _calls.Enqueue(call);
        Changed();
    }

    internal void Add(SlackAcknowledgement acknowledgement)
    {
        _acknowledgements.Enqueue(acknowledgement);
        Changed();
    }

    internal SlackMessage Add(SlackMessage message)
    {
        lock (_lock)
            _messages.Add(message);
        Changed();
        return message;
    }

    internal SlackMessage? Find(string channel, string? ts) => All(message => message.Channel == channel && message.Ts == ts) is [var found, ..] ? found : null;

    /// <summary>Messages of anybody, oldest first.</summary>
    internal IReadOnlyList<SlackMessage> All(Func<SlackMessage, bool> predicate)
    {
        lock (_lock)
            return [.. _messages.Where(message => !message.IsDeleted && predicate(message))];
    }

    internal void Changed() => Interlocked.Exchange(ref _changed, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
