namespace TalkBot.Search.Indexing;

/// <summary>The vectors that a generation holds beside its passages.</summary>
/// <param name="Model">The model that made them, by <see cref="Core.Knowledge.ITextEmbedder.ModelId"/>.</param>
/// <param name="Dimension">How many numbers each has; 0 when there is none.</param>
/// <param name="Passages">How many passages have one.</param>
/// <param name="IsComplete">Whether all have; else the next update tries again.</param>
public sealed record VectorInfo(string Model, int Dimension, int Passages, bool IsComplete);
