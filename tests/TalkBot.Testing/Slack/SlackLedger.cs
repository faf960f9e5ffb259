using System.Collections.Concurrent;

namespace TalkBot.Testing.Slack;

/// <summary>What was asked of Slack, what was acknowledged, and what became visible. Safe to use from several threads.</summary>
public sealed class SlackLedger
{
    private readonly Lock _lock = new();
    private readonly ConcurrentQueue<SlackCall> _calls = new();
    private readonly ConcurrentQueue<SlackAcknowledgement> _acknowledgements = new();
    private readonly List<SlackMessage> _messages = [];
    private readonly Dictionary<(string Channel, string Ts), SlackMessage> _byTs = [];
    private readonly Dictionary<(string Channel, string Thread), List<SlackMessage>> _threads = [];
    private int _shown;
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

    /// <summary>What of it is said to its end: a busy machine takes its time, and an answer is seen to grow then.</summary>
    public IReadOnlyList<SlackMessage> Said => [.. Visible.Where(message => !message.IsUnfinished)];

    /// <summary>How many messages the bot has ever shown; counted as they come, since that is asked after each change.</summary>
    public int Shown => Volatile.Read(ref _shown);

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
        {
            _messages.Add(message);
            _byTs[(message.Channel, message.Ts)] = message;
            var root = (message.Channel, message.ThreadTs ?? message.Ts);
            if (!_threads.TryGetValue(root, out var thread))
                _threads[root] = thread = [];
            thread.Add(message);
        }

        if (message.IsOfBot)
            Interlocked.Increment(ref _shown);
        Changed();
        return message;
    }

    internal SlackMessage? Find(string channel, string? ts)
    {
        lock (_lock)
            return _byTs.GetValueOrDefault((channel, ts ?? "")) is { IsDeleted: false } found ? found : null;
    }

    /// <summary>What everybody sees in a thread, oldest first.</summary>
    internal IReadOnlyList<SlackMessage> Thread(string channel, string root)
    {
        lock (_lock)
            return [.. _threads.GetValueOrDefault((channel, root), []).Where(message => message is { IsDeleted: false, OnlyFor: null }).OrderBy(message => message.Ts, StringComparer.Ordinal)];
    }

    /// <summary>What everybody sees in a channel outside of threads, newest first.</summary>
    internal IReadOnlyList<SlackMessage> History(string channel)
    {
        lock (_lock)
        {
            return
            [
                .. _messages.Where(message => message.Channel == channel && message is { IsDeleted: false, OnlyFor: null } && (message.ThreadTs is null || message.ThreadTs == message.Ts))
                    .OrderByDescending(message => message.Ts, StringComparer.Ordinal),
            ];
        }
    }

    internal void Changed() => Interlocked.Exchange(ref _changed, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
