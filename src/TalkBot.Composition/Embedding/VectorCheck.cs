using System.Numerics.Tensors;

namespace TalkBot.Composition.Embedding;

internal static class VectorCheck
{
    /// <summary>Whether vectors that came together are of one length, not empty, and of finite numbers.</summary>
    public static bool AreSound(IReadOnlyList<ReadOnlyMemory<float>> vectors) =>
        vectors.All(vector => vector.Length > 0 && vector.Length == vectors[0].Length && float.IsFinite(TensorPrimitives.Norm(vector.Span)));
}
