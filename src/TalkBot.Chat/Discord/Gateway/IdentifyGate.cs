namespace TalkBot.Chat.Discord.Gateway;

/// <summary>
/// Lets identify through: one at a time, five seconds apart whatever Discord allows, and a few an hour for each shard. Discord
/// resets the token of a bot that identifies 1000 times a day ("Session Start Limit Object"), and in trouble this never comes near.
/// </summary>
internal sealed class IdentifyGate(TimeProvider time) : IDisposable
{
    public const int MostPerHour = 10;

    /// <summary>"5 seconds", and something for the way.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5.5);

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<int, Queue<long>> _sent = [];
    private long? _last;

    /// <summary>Waits until <paramref name="shard"/> may identify. Dispose the permit when it did, or when it will not.</summary>
    public async Task<IDisposable> EnterAsync(int shard, CancellationToken cancellationToken)
    {
        Queue<long> sent;
        lock (_sent)
            sent = _sent.TryGetValue(shard, out var known) ? known : _sent[shard] = new Queue<long>();
        if (sent.Count >= MostPerHour)
            await WaitAsync(sent.Dequeue(), Hour, cancellationToken);
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_last is { } last)
                await WaitAsync(last, Spacing, cancellationToken);
        }
        catch
        {
            _one.Release();
            throw;
        }

        return new Permit(this, sent);
    }

    public void Dispose() => _one.Dispose();

    private async Task WaitAsync(long since, TimeSpan length, CancellationToken cancellationToken)
    {
        var left = length - time.GetElapsedTime(since);
        if (left > TimeSpan.Zero)
            await Task.Delay(left, time, cancellationToken);
    }

    private void Leave(Queue<long> sent)
    {
        _last = time.GetTimestamp();
        sent.Enqueue(_last.Value);
        _one.Release();
    }

    private sealed class Permit(IdentifyGate gate, Queue<long> sent) : IDisposable
    {
        private int _isGone;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGone, 1) == 0)
                gate.Leave(sent);
        }
    }
}
