namespace TalkBot.Testing;

/// <summary>
/// A clock on which each wait that is meant has passed as soon as somebody waits, and no other wait ever passes: however slow the
/// machine, no time limit runs out meanwhile. It shows as much time as has passed in that way.
/// </summary>
/// <param name="passes">Which waits are meant.</param>
public sealed class HurriedClock(Func<TimeSpan, bool> passes) : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Volatile.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => Start.AddTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Wait(this, callback, state, dueTime);

    private bool Passes(TimeSpan wait) => wait >= TimeSpan.Zero && (wait == TimeSpan.Zero || passes(wait));

    /// <summary>What repeats itself is done once: between two times there would be no time.</summary>
    private sealed class Wait : ITimer
    {
        private readonly HurriedClock _clock;
        private readonly ITimer _timer;
        private long _length;

        public Wait(HurriedClock clock, TimerCallback callback, object? state, TimeSpan length)
        {
            _clock = clock;
            _timer = TimeProvider.System.CreateTimer(
                _ =>
                {
                    Interlocked.Add(ref _clock._ticks, Volatile.Read(ref _length));
                    callback(state);
                },
                null,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan);
            Change(length, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Volatile.Write(ref _length, Math.Max(0, dueTime.Ticks));
            return _timer.Change(_clock.Passes(dueTime) ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => _timer.Dispose();

        public ValueTask DisposeAsync() => _timer.DisposeAsync();
    }
}
