using System.Text.Json;
using System.Text.Json.Serialization;

namespace TalkBot.Host.Health;

/// <summary>How the service is, by part. Holds the program's own words alone.</summary>
/// <param name="Status">As a whole: the worst of what questions cannot do without.</param>
/// <param name="Parts">Each part.</param>
internal sealed record HealthReport(HealthStatus Status, IReadOnlyList<HealthPart> Parts)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Whether the process does what it is there for, standing by included.</summary>
    [JsonIgnore]
    public bool IsReady => Status != HealthStatus.NotReady;

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <returns>Null when <paramref name="json"/> is no report.</returns>
    public static HealthReport? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<HealthReport>(json, Options) is { Parts: not null } report ? report : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How one part is.</summary>
/// <param name="Name">Which one.</param>
/// <param name="Status">How it is.</param>
/// <param name="Detail">In one sentence, or less.</param>
/// <param name="HeardSecondsAgo">How long ago a platform said anything; null for other parts, and before its first word.</param>
internal sealed record HealthPart(string Name, HealthStatus Status, string Detail, double? HeardSecondsAgo = null);
