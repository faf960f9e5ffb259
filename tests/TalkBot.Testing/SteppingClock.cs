using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace TalkBot.Testing;

/// <summary>A clock that stands still, and tells when somebody begins to wait for it: tests need no sleep and no guess.</summary>
public sealed class SteppingClock : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
            _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Waits until somebody waits for a time that <paramref name="isMeant"/>.</summary>
    public async Task<TimeSpan> AwaitedAsync(Func<TimeSpan, bool> isMeant, CancellationToken cancellationToken)
    {
        while (true)
        {
            var wait = await _waits.Reader.ReadAsync(cancellationToken);
            if (isMeant(wait))
                return wait;
        }
    }

    /// <summary>Waits until somebody waits for a time that <paramref name="isMeant"/>, and lets it pass.</summary>
    public async Task<TimeSpan> PassAsync(Func<TimeSpan, bool> isMeant, CancellationToken cancellationToken)
    {
        var wait = await AwaitedAsync(isMeant, cancellationToken);
        Advance(wait);
        return wait;
    }

    /// <summary>Lets every wait for a time that <paramref name="isMeant"/> pass, until <paramref name="done"/> is.</summary>
    public async Task PassUntilAsync(Task done, Func<TimeSpan, bool> isMeant, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        while (!done.IsCompleted)
            await Task.WhenAny(done, PassAsync(isMeant, ended.Token));
        await ended.CancelAsync();
        await done;
    }
}
