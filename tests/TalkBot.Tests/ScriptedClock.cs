using Microsoft.Extensions.Time.Testing;

namespace TalkBot.Tests;

/// <summary>A clock that a test moves, and that says when somebody begins to wait by it.</summary>
internal sealed class ScriptedClock : FakeTimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<TimeSpan> _waits = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Begun)> _watchers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (_lock)
        {
            _waits.Add(dueTime);
            foreach (var (due, begun) in _watchers)
            {
                if (due == dueTime)
                    begun.TrySetResult();
            }
        }

        return timer;
    }

    /// <summary>Ends when somebody has begun to wait for just so long.</summary>
    public Task WaitBeginsAsync(TimeSpan due)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_waits.Contains(due))
                begun.SetResult();
            _watchers.Add((due, begun));
        }

        return begun.Task.WaitAsync(TestContext.Current.CancellationToken);
    }
}
