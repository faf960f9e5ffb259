namespace TalkBot.Core.Knowledge;

/// <summary>A text as a vector, and the <see cref="ITextEmbedder.ModelId"/> of the model that made it.</summary>
public sealed record Embedding(string ModelId, ReadOnlyMemory<float> Vector);
