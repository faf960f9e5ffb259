using System.Buffers.Binary;
using System.Text;

namespace TalkBot.Tests.Composition.Embedding;

/// <summary>
/// A model of a few words in the ONNX format, written by hand: each word piece has its vector, and that is all it knows.
/// The format is protocol buffers; the numbers of the fields are those of onnx.proto.
/// </summary>
internal static class TinyModel
{
    private const int Float = 1;
    private const int Int64 = 7;

    /// <summary>The pieces with their vectors. Padding's would be seen if it counted.</summary>
    private static readonly (string Piece, float[] Vector)[] Pieces =
    [
        ("[PAD]", [90, 90, 90]), ("[UNK]", [0, 0, 9]), ("[CLS]", [0, 0, 0]), ("[SEP]", [0, 0, 0]), ("[MASK]", [0, 0, 0]),
        ("talk", [1, 0, 0]), ("##s", [0.5f, 0, 0]), ("garden", [0, 1, 0]),
    ];

    /// <summary>Writes a model and, beside it, its <c>vocab.txt</c>.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="isPooled">Whether it gives a vector a text, and not one a piece.</param>
    /// <param name="inputs">What it is given; <c>input_ids</c> is what counts.</param>
    /// <returns>The model's path.</returns>
    public static string Write(string folder, bool isPooled, params string[] inputs)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, "vocab.txt"), Pieces.Select(piece => piece.Piece));
        var path = Path.Combine(folder, "tiny.onnx");
        byte[] nodes = Message(1, Text(1, "table"), Text(1, inputs[0]), Text(2, isPooled ? "pieces" : "last_hidden_state"), Text(4, "Gather"));
        if (isPooled)
            nodes = [.. nodes, .. Message(1, Text(1, "pieces"), Text(2, "sentence_embedding"), Text(4, "ReduceSum"), Text(1, "axis"), Message(5, Text(1, "keepdims"), Number(3, 0), Number(20, 2)))];
        byte[][] graph =
        [
            nodes,
            Text(2, "tiny"),
            Message(5, Number(1, Pieces.Length), Number(1, 3), Number(2, Float), Text(8, "table"), Bytes(9, Floats(Pieces.SelectMany(piece => piece.Vector)))),
            isPooled ? Message(5, Number(1, 1), Number(2, Int64), Text(8, "axis"), Bytes(9, [1, 0, 0, 0, 0, 0, 0, 0])) : [],
            .. inputs.Select(input => Message(11, Value(input, Int64, "batch", "length"))),
            isPooled ? Message(12, Value("sentence_embedding", Float, "batch", "size")) : Message(12, Value("last_hidden_state", Float, "batch", "length", "size")),
        ];
        File.WriteAllBytes(path, [.. Number(1, 8), .. Message(8, Number(2, 13)), .. Message(7, graph)]);
        return path;
    }

    private static byte[] Value(string name, int type, params string[] dimensions) =>
    [
        .. Text(1, name),
        .. Message(2, Message(1, Number(1, type), Message(2, [.. dimensions.Select(dimension => Message(1, Text(2, dimension)))]))),
    ];

    private static byte[] Message(int field, params byte[][] parts) => Bytes(field, [.. parts.SelectMany(part => part)]);

    private static byte[] Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    private static byte[] Bytes(int field, byte[] content) => [.. Varint((field << 3) | 2), .. Varint(content.Length), .. content];

    private static byte[] Number(int field, int value) => [.. Varint(field << 3), .. Varint(value)];

    private static IEnumerable<byte> Varint(int value)
    {
        for (; value > 0x7F; value >>= 7)
            yield return (byte)((value & 0x7F) | 0x80);
        yield return (byte)value;
    }

    private static byte[] Floats(IEnumerable<float> values) => [.. values.SelectMany(value =>
    {
        var bytes = new byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        return bytes;
    })];
}
