using System.Text.Json.Serialization;

namespace TalkBot.Composition.Embedding;

/// <summary>What OpenAI's embeddings are asked with.</summary>
internal sealed record EmbeddingRequest(string Model, IReadOnlyList<string> Input, string EncodingFormat = "float");

/// <summary>And what they answer.</summary>
internal sealed record EmbeddingResponse(IReadOnlyList<EmbeddingData?>? Data);

/// <summary>One vector; <paramref name="Index"/> is the place of its text in the request.</summary>
internal sealed record EmbeddingData(int? Index, float[]? Embedding);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EmbeddingRequest))]
[JsonSerializable(typeof(EmbeddingResponse))]
internal sealed partial class EmbeddingJson : JsonSerializerContext;
