using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using TalkBot.Core.Knowledge;
using Document = TalkBot.Core.Knowledge.Document;

namespace TalkBot.Search.Indexing;

/// <summary>
/// A document as the index keeps it beside the document's entry, in one piece: read without unpacking what others store. Strings
/// are UTF-8 behind their length; lists of numbers stand behind their count.
/// </summary>
internal static class DocumentField
{
    public static BinaryDocValuesField Of(Document document)
    {
        using var stored = new MemoryStream();
        using var writer = new BinaryWriter(stored);
        WriteText(writer, document.Id);
        WriteText(writer, document.Title);
        WriteText(writer, document.Text);
        WriteText(writer, document.Source ?? "");
        writer.Write7BitEncodedInt(document.PublishedAt is { } date ? date.DayNumber + 1 : 0);
        WriteNumbers(writer, [.. document.Headings.SelectMany(span => new[] { span.Start, span.Length })]);
        WriteNumbers(writer, document.Pages);
        writer.Flush();
        return new BinaryDocValuesField(FieldNames.Stored, new BytesRef(stored.GetBuffer(), 0, (int)stored.Length));
    }

    /// <summary>The document of an entry; null where the entry is no document.</summary>
    public static Document? Read(IndexReader reader, int entry)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(entry, reader.Leaves)];
        if (leaf.AtomicReader.GetBinaryDocValues(FieldNames.Stored) is not { } values)
            return null;
        var stored = new BytesRef();
        values.Get(entry - leaf.DocBase, stored);
        return stored.Length == 0 ? null : Read(stored);
    }

    private static Document Read(BytesRef stored)
    {
        using var reader = new BinaryReader(new MemoryStream(stored.Bytes, stored.Offset, stored.Length));
        var (id, title, text, source) = (ReadText(reader), ReadText(reader), ReadText(reader), ReadText(reader));
        var day = reader.Read7BitEncodedInt();
        var headings = ReadNumbers(reader);
        return new Document(id, title, text)
        {
            Source = source.Length > 0 ? source : null,
            PublishedAt = day > 0 ? DateOnly.FromDayNumber(day - 1) : null,
            Headings = [.. headings.Chunk(2).Select(pair => new TextSpan(pair[0], pair[1]))],
            Pages = ReadNumbers(reader),
        };
    }

    private static void WriteText(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write7BitEncodedInt(bytes.Length);
        writer.Write(bytes);
    }

    private static string ReadText(BinaryReader reader) => Encoding.UTF8.GetString(reader.ReadBytes(reader.Read7BitEncodedInt()));

    private static void WriteNumbers(BinaryWriter writer, IReadOnlyList<int> numbers)
    {
        writer.Write7BitEncodedInt(numbers.Count);
        foreach (var number in numbers)
            writer.Write7BitEncodedInt(number);
    }

    private static int[] ReadNumbers(BinaryReader reader)
    {
        var numbers = new int[reader.Read7BitEncodedInt()];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = reader.Read7BitEncodedInt();
        return numbers;
    }
}
