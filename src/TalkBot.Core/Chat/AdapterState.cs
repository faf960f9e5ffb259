namespace TalkBot.Core.Chat;

/// <summary>How a platform's connection is.</summary>
/// <param name="Status">In one word.</param>
/// <param name="LastHeardAt">When the platform last sent anything; null when it never did.</param>
/// <param name="Reason">Why it is not ready, in one sentence that says how to mend it; null when it is.</param>
public sealed record AdapterState(AdapterStatus Status, DateTimeOffset? LastHeardAt, string? Reason);

public enum AdapterStatus
{
    Stopped,
    Connecting,
    Ready,

    /// <summary>Given up for good: nothing but a change of settings will help.</summary>
    Failed,
}
