using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TalkBot.Core;

namespace TalkBot.Host.Observing;

/// <summary>OpenTelemetry, where somebody wants to hear: without, none of it is loaded.</summary>
internal static class Watching
{
    private const string Models = "Microsoft.SemanticKernel*";

    public static void AddWatching(this IServiceCollection services, TelemetryOptions options)
    {
        if (!options.IsEnabled)
            return;

        var watching = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("talkbot", serviceVersion: typeof(Watching).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Telemetry.Name, Models, "Microsoft.EntityFrameworkCore", "Npgsql").AddRuntimeInstrumentation()
                    .AddInstrumentation(ActivatorUtilities.GetServiceOrCreateInstance<ServiceGauges>);
                if (options.MetricsUrl.Length > 0)
                    metrics.AddPrometheusExporter();
            });
        if (options.OtlpEndpoint.Length > 0)
        {
            watching
                .WithTracing(tracing => tracing.AddSource(Telemetry.Name, Models, "Npgsql"))
                .UseOtlpExporter(OpenTelemetry.Exporter.OtlpExportProtocol.Grpc, new Uri(options.OtlpEndpoint));
        }
    }
}
