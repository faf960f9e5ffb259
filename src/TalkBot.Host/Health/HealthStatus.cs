namespace TalkBot.Host.Health;

/// <summary>How something is, from best to worst.</summary>
internal enum HealthStatus
{
    Ready,

    /// <summary>Another process is at work; this one takes over when that one dies.</summary>
    StandingBy,

    /// <summary>Questions are answered, but not as well, or not everywhere.</summary>
    Degraded,

    NotReady,
}
