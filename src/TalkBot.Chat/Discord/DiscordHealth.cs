using TalkBot.Core.Chat;

namespace TalkBot.Chat.Discord;

/// <summary>How all connections together are: ready only when each of them is. Safe to use from several threads.</summary>
internal sealed class DiscordHealth(TimeProvider time)
{
    private readonly Lock _lock = new();
    private string?[] _missing = ["The bot is connecting to Discord."];
    private AdapterStatus _status = AdapterStatus.Stopped;
    private string? _reason;
    private DateTimeOffset? _heardAt;

    public AdapterState State
    {
        get
        {
            lock (_lock)
            {
                return _status != AdapterStatus.Connecting ? new AdapterState(_status, _heardAt, _reason)
                    : Array.Find(_missing, reason => reason is not null) is { } missing ? new AdapterState(AdapterStatus.Connecting, _heardAt, missing)
                    : new AdapterState(AdapterStatus.Ready, _heardAt, null);
            }
        }
    }

    /// <summary>So many connections are being made.</summary>
    public void Connecting(int shards)
    {
        lock (_lock)
        {
            (_status, _reason) = (AdapterStatus.Connecting, null);
            _missing = [.. Enumerable.Repeat("The bot is connecting to Discord.", shards)];
        }
    }

    public void Ready(int shard) => Set(shard, null);

    public void Lost(int shard, string reason) => Set(shard, reason);

    public void Heard()
    {
        var now = time.GetUtcNow();
        lock (_lock)
            _heardAt = now;
    }

    public void Failed(string reason) => End(AdapterStatus.Failed, reason);

    public void Stopped() => End(AdapterStatus.Stopped, null);

    private void Set(int shard, string? reason)
    {
        lock (_lock)
            _missing[shard] = reason;
    }

    private void End(AdapterStatus status, string? reason)
    {
        lock (_lock)
            (_status, _reason) = (status, reason);
    }
}
