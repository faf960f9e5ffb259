using System.Text.Json;
using System.Text.Json.Serialization;

namespace TalkBot.Host.Indexing;

/// <summary>The state of the index for programs: one object, snake_case.</summary>
internal static class IndexJson
{
    public static string Write(IndexStatus status) => JsonSerializer.Serialize(status, IndexJsonContext.Default.IndexStatus);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IndexStatus))]
internal sealed partial class IndexJsonContext : JsonSerializerContext;
