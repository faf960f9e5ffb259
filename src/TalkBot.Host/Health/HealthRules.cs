using TalkBot.Core.Chat;

namespace TalkBot.Host.Health;

/// <summary>What counts as healthy. Pure.</summary>
internal static class HealthRules
{
    /// <summary>How a platform is: what its connection says of itself counts only while it is heard of.</summary>
    public static HealthPart Judge(Platform platform, AdapterState state, bool isOwner, DateTimeOffset now, TimeSpan silentAfter)
    {
        var silence = now - state.LastHeardAt;
        var (status, detail) = (state.Status, isOwner) switch
        {
            (AdapterStatus.Stopped, false) => (HealthStatus.StandingBy, "another process is connected"),
            (AdapterStatus.Ready, _) when silence > silentAfter => (HealthStatus.NotReady, "looks connected, but has said nothing for too long"),
            (AdapterStatus.Ready, _) => (HealthStatus.Ready, "connected"),
            (AdapterStatus.Failed, _) => (HealthStatus.NotReady, state.Reason ?? "given up"),
            (AdapterStatus.Connecting, _) => (HealthStatus.NotReady, state.Reason ?? "connecting"),
            _ => (HealthStatus.NotReady, "not started"),
        };
        return new HealthPart(platform.ToString().ToLowerInvariant(), status, detail, silence is { } ago ? Math.Round(Math.Max(0, ago.TotalSeconds), 1) : null);
    }

    /// <summary>
    /// The whole. Without the index or the database nothing can be answered, nor without any platform; with one of several, without
    /// the model, or with a database that is soon forgotten, it can.
    /// </summary>
    public static HealthStatus Judge(IReadOnlyList<HealthPart> needed, IReadOnlyList<HealthPart> platforms, IReadOnlyList<HealthPart> helpful)
    {
        if (needed.Any(part => part.Status == HealthStatus.NotReady) || platforms.All(part => part.Status == HealthStatus.NotReady))
            return HealthStatus.NotReady;
        if (needed.Concat(platforms).Concat(helpful).Any(part => part.Status is HealthStatus.NotReady or HealthStatus.Degraded))
            return HealthStatus.Degraded;
        return platforms.Any(part => part.Status == HealthStatus.StandingBy) ? HealthStatus.StandingBy : HealthStatus.Ready;
    }
}
