using System.Text.Json;
using System.Text.Json.Serialization;
using TalkBot.Search.Indexing;

namespace TalkBot.Host.Indexing;

/// <summary>The state of the index for programs: one object, snake_case.</summary>
internal static class IndexStatusJson
{
    public static string Write(IndexStatus status) => JsonSerializer.Serialize(status, IndexStatusJsonContext.Default.IndexStatus);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IndexStatus))]
internal sealed partial class IndexStatusJsonContext : JsonSerializerContext;
