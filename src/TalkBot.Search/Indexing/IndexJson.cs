using System.Text.Json.Serialization;

namespace TalkBot.Search.Indexing;

/// <summary>The shapes of the files that stand beside Lucene's.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(Dictionary<string, CatalogEntry>))]
internal sealed partial class IndexJson : JsonSerializerContext;
