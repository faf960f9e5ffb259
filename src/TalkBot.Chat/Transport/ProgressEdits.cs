using TalkBot.Core.Chat;

namespace TalkBot.Chat.Transport;

/// <summary>Says in one message how far work has come, by editing it: not too often, one edit after the other, and none after it is disposed.</summary>
/// <param name="edit">Puts a line into the message. Never fails.</param>
/// <param name="pause">How long after one edit the next one waits at least; the first one too, since most work is done sooner.</param>
/// <param name="most">How many edits there may be.</param>
/// <param name="time">Tells how long that is.</param>
internal sealed class ProgressEdits(Func<string, CancellationToken, Task> edit, TimeSpan pause, int most, TimeProvider time) : IWorkingSign, IProgress<string>
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _done = new();
    private long _last = time.GetTimestamp();
    private int _left = most;
    private Task _running = Task.CompletedTask;

    public IProgress<string> Lines => this;

    public void Report(string value)
    {
        lock (_gate)
        {
            if (_left == 0 || !_running.IsCompleted || _done.IsCancellationRequested || time.GetElapsedTime(_last) < pause)
                return;
            _left--;
            _last = time.GetTimestamp();
            _running = edit(value, _done.Token);
        }
    }

    /// <summary>Waits for an edit that is under way: it must not come after the reply.</summary>
    public async ValueTask DisposeAsync()
    {
        Task running;
        lock (_gate)
        {
            _left = 0;
            running = _running;
        }

        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _done.CancelAsync();
        _done.Dispose();
    }
}
