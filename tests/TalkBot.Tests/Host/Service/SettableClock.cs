using Microsoft.Extensions.Time.Testing;

namespace TalkBot.Tests.Host.Service;

/// <summary>A machine's clock that somebody sets: the time of day jumps, and what is measured between two moments does not.</summary>
internal sealed class SettableClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private long _jumps;

    public void Jump(TimeSpan by) => Interlocked.Add(ref _jumps, by.Ticks);

    public override long GetTimestamp() => base.GetUtcNow().Ticks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _jumps));
}
