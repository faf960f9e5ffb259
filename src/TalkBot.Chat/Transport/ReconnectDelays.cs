namespace TalkBot.Chat.Transport;

/// <summary>
/// How long to wait before the next try: at most 1 s, 2 s, 4 s … 60 s, each anywhere between nothing and that ("full jitter"),
/// so that many clients do not come back together.
/// </summary>
internal sealed class ReconnectDelays(Random random)
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private TimeSpan _most = First;

    public TimeSpan Next()
    {
        var delay = _most * random.NextDouble();
        _most = _most * 2 < Longest ? _most * 2 : Longest;
        return delay;
    }

    /// <summary>Begins again with short ones. To be called only when a connection has proved itself.</summary>
    public void Reset() => _most = First;
}
