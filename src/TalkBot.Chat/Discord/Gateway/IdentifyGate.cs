namespace TalkBot.Chat.Discord.Gateway;

/// <summary>
/// Lets identify through: one at a time, five seconds apart whatever Discord allows, and for each shard a stock of fifty that
/// grows again by ten an hour, which is 290 on the worst day. Discord resets the token of a bot that identifies 1000 times a day
/// ("Session Start Limit Object").
/// </summary>
internal sealed class IdentifyGate(TimeProvider time) : IDisposable
{
    public const int Stock = 50;

    /// <summary>"5 seconds", and something for the way.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5.5);

    /// <summary>How long it takes until another identify is in stock.</summary>
    public static readonly TimeSpan Growth = TimeSpan.FromMinutes(6);

    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<int, Allowance> _allowances = [];
    private long? _last;

    /// <summary>Waits until <paramref name="shard"/> may identify. Dispose the permit when it did, or when it will not.</summary>
    public async Task<IDisposable> EnterAsync(int shard, CancellationToken cancellationToken)
    {
        Allowance allowance;
        lock (_allowances)
            allowance = _allowances.TryGetValue(shard, out var known) ? known : _allowances[shard] = new Allowance(time);
        await WaitAsync(allowance.UntilNext, cancellationToken);
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_last is { } last)
                await WaitAsync(Spacing - time.GetElapsedTime(last), cancellationToken);
        }
        catch
        {
            _one.Release();
            throw;
        }

        return new Permit(this, allowance);
    }

    public void Dispose() => _one.Dispose();

    private async Task WaitAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        if (length > TimeSpan.Zero)
            await Task.Delay(length, time, cancellationToken);
    }

    private void Leave(Allowance allowance)
    {
        _last = time.GetTimestamp();
        allowance.Take();
        _one.Release();
    }

    /// <summary>A shard's stock. A shard has one connection at a time, so it is used by one caller at a time.</summary>
    private sealed class Allowance(TimeProvider time)
    {
        private double _left = Stock;
        private long _counted = time.GetTimestamp();

        /// <summary>How long until there is one.</summary>
        public TimeSpan UntilNext
        {
            get
            {
                var elapsed = time.GetElapsedTime(_counted);
                _counted += (long)(elapsed.TotalSeconds * time.TimestampFrequency);
                _left = Math.Min(Stock, _left + (elapsed / Growth));
                return _left >= 1 ? TimeSpan.Zero : (1 - _left) * Growth;
            }
        }

        public void Take() => _left--;
    }

    private sealed class Permit(IdentifyGate gate, Allowance allowance) : IDisposable
    {
        private int _isGone;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGone, 1) == 0)
                gate.Leave(allowance);
        }
    }
}
