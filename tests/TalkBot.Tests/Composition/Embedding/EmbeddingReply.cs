using System.Text.Json;
using TalkBot.Testing.Models;

namespace TalkBot.Tests.Composition.Embedding;

/// <summary>Replies of a server that speaks OpenAI's embeddings.</summary>
internal static class EmbeddingReply
{
    /// <summary>A vector for each text of the request: its length, and 1. They come last first, as the index beside each allows.</summary>
    public static ModelReply To(ModelRequest request) => Of(request.Body.GetProperty("input").EnumerateArray()
        .Select((text, i) => (object)new { index = i, embedding = new[] { text.GetString()!.Length, 1f } }).Reverse());

    public static ModelReply Of(params IEnumerable<object> data) => ModelReply.Body(JsonSerializer.Serialize(new { @object = "list", data, model = "scripted" }));
}
