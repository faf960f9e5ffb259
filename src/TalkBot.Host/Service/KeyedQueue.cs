using System.Threading.Channels;

namespace TalkBot.Host.Service;

/// <summary>
/// Work in lanes: the items of one key are done one after the other, keys side by side, and no more of them at a time than
/// the width allows. A lane that waits to try again takes no room from the others.
/// </summary>
/// <param name="width">How many lanes move at a time.</param>
/// <param name="time">Measures how long a lane waits.</param>
/// <param name="work">Does an item: null when it is done. May be cancelled, and must not fail otherwise.</param>
internal sealed class KeyedQueue<TKey, TItem>(int width, TimeProvider time, Func<TItem, CancellationToken, Task<Again<TItem>?>> work)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Lane> _lanes = [];
    private readonly Channel<TKey> _ready = Channel.CreateUnbounded<TKey>();
    private readonly List<TaskCompletionSource> _waiting = [];
    private int _moving;

    /// <summary>Puts an item at the end of its lane; where the lane is empty, it is done no sooner than <paramref name="after"/>.</summary>
    public void Add(TKey key, TItem item, TimeSpan after = default)
    {
        lock (_lock)
        {
            if (_lanes.TryGetValue(key, out var lane))
            {
                lane.Rest.Enqueue(item);
                return;
            }

            _lanes.Add(key, lane = new Lane(item));
            Move(key, lane, after);
        }
    }

    /// <summary>Works until <paramref name="stop"/>; then what is in work is still done, unless <paramref name="kill"/> comes.</summary>
    public Task RunAsync(CancellationToken stop, CancellationToken kill) =>
        Task.WhenAll(Enumerable.Range(0, width).Select(_ => WorkAsync(stop, kill)));

    /// <summary>Waits until no lane moves: all are empty, or wait to try again.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_moving == 0)
                return;
            _waiting.Add(idle);
        }

        await idle.Task.WaitAsync(cancellationToken);
    }

    private async Task WorkAsync(CancellationToken stop, CancellationToken kill)
    {
        // Each worker begins on a thread of its own, so that work which does not wait is done side by side too.
        await Task.Yield();
        try
        {
            while (!stop.IsCancellationRequested)
                await StepAsync(await _ready.Reader.ReadAsync(stop), kill);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What is left stays in its lane.
        }
    }

    private async Task StepAsync(TKey key, CancellationToken kill)
    {
        Lane lane;
        lock (_lock)
            lane = _lanes[key];

        var again = await work(lane.Head, kill);
        lock (_lock)
        {
            if (again is not null)
                lane.Head = again.Item;
            else if (lane.Rest.TryDequeue(out var next))
                lane.Head = next;
            else
                _lanes.Remove(key);

            if (_lanes.ContainsKey(key))
                Move(key, lane, again?.After ?? TimeSpan.Zero);
            Rest();
        }
    }

    private void Move(TKey key, Lane lane, TimeSpan after)
    {
        lane.Timer?.Dispose();
        lane.Timer = null;
        if (after > TimeSpan.Zero)
        {
            lane.Timer = time.CreateTimer(_ => Wake(key, lane), null, after, Timeout.InfiniteTimeSpan);
            return;
        }

        _moving++;
        _ready.Writer.TryWrite(key);
    }

    private void Wake(TKey key, Lane lane)
    {
        lock (_lock)
            Move(key, lane, TimeSpan.Zero);
    }

    private void Rest()
    {
        _moving--;
        if (_moving > 0)
            return;
        _waiting.ForEach(idle => idle.TrySetResult());
        _waiting.Clear();
    }

    private sealed class Lane(TItem head)
    {
        public TItem Head { get; set; } = head;

        public Queue<TItem> Rest { get; } = [];

        public ITimer? Timer { get; set; }
    }
}
