using System.Collections.Concurrent;

namespace TalkBot.Testing.Discord;

/// <summary>What was asked of Discord and what became visible. Safe to use from several threads.</summary>
public sealed class FakeLedger
{
    private readonly ConcurrentQueue<FakeRequest> _requests = new();
    private readonly ConcurrentQueue<(int Op, long At)> _frames = new();
    private readonly ConcurrentDictionary<string, FakeMessage> _messages = new();
    private volatile TaskCompletionSource _changed = New();

    public IReadOnlyList<FakeRequest> Requests => [.. _requests];

    /// <summary>The opcodes that clients sent, with the milliseconds since the server began.</summary>
    public IReadOnlyList<(int Op, long At)> Frames => [.. _frames];

    /// <summary>What the bot said and has not taken back, in the order of ids.</summary>
    public IReadOnlyList<FakeMessage> Visible => [.. _messages.Values.Where(message => !message.IsDeleted).OrderBy(message => ulong.Parse(message.Id, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>How often a message became visible.</summary>
    public int Shown => _messages.Count;

    /// <summary>Any message for which <paramref name="predicate"/> holds, also one that was taken back; quicker than <see cref="Visible"/>, for what is asked again and again.</summary>
    public FakeMessage? Find(Func<FakeMessage, bool> predicate) => _messages.Select(message => message.Value).FirstOrDefault(predicate);

    /// <summary>Waits until <paramref name="condition"/> holds; it is asked whenever something happens.</summary>
    public async Task UntilAsync(Func<FakeLedger, bool> condition, CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = _changed.Task;
            if (condition(this))
                return;
            await changed.WaitAsync(cancellationToken);
        }
    }

    internal void Add(FakeRequest request)
    {
        _requests.Enqueue(request);
        Changed();
    }

    internal void AddFrame(int op, long at)
    {
        _frames.Enqueue((op, at));
        Changed();
    }

    internal FakeMessage Add(FakeMessage message)
    {
        _messages[message.Id] = message;
        Changed();
        return message;
    }


    internal void Changed() => Interlocked.Exchange(ref _changed, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
