namespace TalkBot.Chat.Slack.Api;

/// <summary>How often a method may be called ("Rate limits"): so many calls in a time. Slack lets short bursts pass.</summary>
internal sealed record ApiTier(int Calls, TimeSpan Per)
{
    public static readonly ApiTier One = new(1, TimeSpan.FromMinutes(1));
    public static readonly ApiTier Two = new(20, TimeSpan.FromMinutes(1));
    public static readonly ApiTier Three = new(50, TimeSpan.FromMinutes(1));
    public static readonly ApiTier Four = new(100, TimeSpan.FromMinutes(1));

    /// <summary>chat.postMessage: one a second in a channel, short bursts allowed.</summary>
    public static readonly ApiTier Posting = new(4, TimeSpan.FromSeconds(4));

    /// <summary>assistant.threads.setStatus: 600 a minute for an app and a workspace.</summary>
    public static readonly ApiTier Status = new(600, TimeSpan.FromMinutes(1));

    /// <summary>auth.test: hundreds a minute.</summary>
    public static readonly ApiTier Special = new(100, TimeSpan.FromMinutes(1));
}
