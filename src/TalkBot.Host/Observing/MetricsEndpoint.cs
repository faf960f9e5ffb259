using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Host.Web;

namespace TalkBot.Host.Observing;

/// <summary><c>/metrics</c> for Prometheus, on a listener of its own.</summary>
internal static class MetricsEndpoint
{
    private const string Path = "/metrics";

    public static void Map(WebApplication app)
    {
        if (app.Services.GetRequiredService<TelemetryOptions>().MetricsUrl.Length > 0)
            app.MapPrometheusScrapingEndpoint(Path).WithMetadata(new ListenerFeature(WebListener.Metrics));
    }
}
