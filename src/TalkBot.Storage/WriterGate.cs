namespace TalkBot.Storage;

/// <summary>
/// Lets so many in at once. Of those that wait, the urgent go before the others, and else whoever came first: what a platform waits
/// for within seconds must not stand behind the writes of a hundred answers.
/// </summary>
/// <param name="room">How many may be in at once.</param>
internal sealed class WriterGate(int room)
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _urgent = new();
    private readonly Queue<TaskCompletionSource> _others = new();
    private int _room = room;

    /// <summary>Waits for its turn; who got it must <see cref="Leave"/>.</summary>
    /// <exception cref="OperationCanceledException">By <paramref name="cancellationToken"/>; nobody's turn is lost.</exception>
    public async Task EnterAsync(bool isUrgent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_room > 0)
            {
                _room--;
                return;
            }

            (isUrgent ? _urgent : _others).Enqueue(turn);
        }

        await using var cancellation = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        await turn.Task;
    }

    public void Leave()
    {
        lock (_lock)
        {
            while (_urgent.TryDequeue(out var next) || _others.TryDequeue(out next))
            {
                // Who was cancelled while it waited has gone, and the turn is the next one's.
                if (next.TrySetResult())
                    return;
            }

            _room++;
        }
    }
}
