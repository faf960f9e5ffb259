using System.Buffers.Binary;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Splitting;

namespace TalkBot.Search.Indexing;

/// <summary>
/// Where a passage stands in its document, as the index keeps it beside the passage: read without unpacking the stored fields around
/// it. Three little-endian 32-bit numbers: ordinal, start, length.
/// </summary>
internal static class PlaceField
{
    private const int Size = 3 * sizeof(int);

    public static BinaryDocValuesField Of(SplitPassage passage)
    {
        var stored = new byte[Size];
        BinaryPrimitives.WriteInt32LittleEndian(stored, passage.Ordinal);
        BinaryPrimitives.WriteInt32LittleEndian(stored.AsSpan(sizeof(int)), passage.Span.Start);
        BinaryPrimitives.WriteInt32LittleEndian(stored.AsSpan(2 * sizeof(int)), passage.Span.Length);
        return new BinaryDocValuesField(FieldNames.Place, new BytesRef(stored));
    }

    /// <summary>The places of passages in a reader, for one thread to read.</summary>
    public static BinaryDocValues In(IndexReader reader) => MultiDocValues.GetBinaryValues(reader, FieldNames.Place) ?? DocValues.EMPTY_BINARY;

    /// <summary>The place of the passage of an entry; null where the entry is no passage.</summary>
    public static (int Ordinal, TextSpan Span)? Read(BinaryDocValues places, int entry)
    {
        var stored = new BytesRef();
        places.Get(entry, stored);
        var bytes = stored.Bytes.AsSpan(stored.Offset, stored.Length);
        return bytes.Length == Size
            ? (BinaryPrimitives.ReadInt32LittleEndian(bytes), new TextSpan(BinaryPrimitives.ReadInt32LittleEndian(bytes[sizeof(int)..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[(2 * sizeof(int))..])))
            : null;
    }

    /// <summary>The entry of the document that the passage of an entry belongs to: a document's entry comes first, and its passages follow in order.</summary>
    public static int DocumentOf(int entry, int ordinal) => entry - ordinal - 1;
}
