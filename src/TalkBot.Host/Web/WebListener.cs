namespace TalkBot.Host.Web;

/// <summary>Where an endpoint can be reached: each listener has an address of its own, and serves only what is meant for it.</summary>
internal enum WebListener
{
    /// <summary>Health, for the machine itself or its supervisor: <c>Health:Url</c>.</summary>
    Health,

    /// <summary>Metrics, for the scraper: <c>Telemetry:MetricsUrl</c>.</summary>
    Metrics,
}
