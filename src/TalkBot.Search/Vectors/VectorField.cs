using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using TalkBot.Search.Indexing;

namespace TalkBot.Search.Vectors;

/// <summary>A vector as the index keeps it beside its passage: of length 1, in single precision, little-endian as the machines are that the program runs on.</summary>
internal static class VectorField
{
    public static BinaryDocValuesField Of(ReadOnlyMemory<float> vector) =>
        new(FieldNames.Vector, new BytesRef(MemoryMarshal.AsBytes<float>(Normalize(vector.Span)).ToArray()));

    /// <summary>The numbers of a stored vector.</summary>
    public static ReadOnlySpan<float> Read(BytesRef stored) => MemoryMarshal.Cast<byte, float>(stored.Bytes.AsSpan(stored.Offset, stored.Length));

    /// <summary>The vector of length 1 in the same direction; one of length 0 as it is.</summary>
    public static float[] Normalize(ReadOnlySpan<float> vector)
    {
        var unit = vector.ToArray();
        var length = TensorPrimitives.Norm<float>(unit);
        if (length > 0)
            TensorPrimitives.Divide(unit, length, unit);
        return unit;
    }
}
