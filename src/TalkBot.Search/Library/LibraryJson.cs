using System.Text.Json.Serialization;

namespace TalkBot.Search.Library;

/// <summary>The shapes of the files of the library's folder.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Holdings))]
[JsonSerializable(typeof(StoredVersion))]
internal sealed partial class LibraryJson : JsonSerializerContext;
