namespace TalkBot.Composition.Embedding;

/// <summary>Where vectors may come from, as the setting <c>Embedding:Provider</c> names it.</summary>
internal static class EmbeddingProviders
{
    public const string None = "none";

    /// <summary>A web service that speaks OpenAI's embeddings.</summary>
    public const string Endpoint = "endpoint";

    /// <summary>A model in a file, run in this process.</summary>
    public const string Onnx = "onnx";
}
