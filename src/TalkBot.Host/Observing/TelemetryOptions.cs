using System.ComponentModel.DataAnnotations;

namespace TalkBot.Host.Observing;

/// <summary>How the service can be watched. Nothing leaves the process unless it is set here.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Where Prometheus scrapes <c>/metrics</c>, as <c>http://*:9464</c>; empty means nowhere.</summary>
    public string MetricsUrl { get; set; } = "";

    /// <summary>Where traces and metrics are sent by OTLP over gRPC, as <c>http://collector:4317</c>; empty means nowhere.</summary>
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>How a log event is written: <c>line</c> for people, <c>json</c> for programs.</summary>
    [AllowedValues("line", "json")]
    public string LogFormat { get; set; } = "line";

    public bool IsEnabled => MetricsUrl.Length > 0 || OtlpEndpoint.Length > 0;

    /// <summary>A sentence for each mistake that the annotations cannot see.</summary>
    public static IEnumerable<string> FindMistakes(TelemetryOptions options) =>
    [
        .. Web.WebAddress.FindMistakes($"{Section}:{nameof(MetricsUrl)}", options.MetricsUrl),
        .. options.OtlpEndpoint.Length == 0 || Uri.TryCreate(options.OtlpEndpoint, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", UserInfo.Length: 0 }
            ? Array.Empty<string>()
            : ["Telemetry:OtlpEndpoint is not the address of a collector; write it as http://collector:4317, or leave it empty"],
    ];
}
