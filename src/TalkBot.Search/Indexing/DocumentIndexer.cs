using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Splitting;
using TalkBot.Search.Vectors;
using Document = TalkBot.Core.Knowledge.Document;
using Entry = Lucene.Net.Documents.Document;

namespace TalkBot.Search.Indexing;

/// <summary>A document to index entries, and back.</summary>
internal static class DocumentIndexer
{
    /// <summary>Adds a document with its passages and sentences, in place of an earlier version of it.</summary>
    /// <param name="writer">The index.</param>
    /// <param name="split">The document.</param>
    /// <param name="vectors">One for each passage; null where they have none.</param>
    public static void Replace(IndexWriter writer, SplitDocument split, IReadOnlyList<ReadOnlyMemory<float>>? vectors)
    {
        var document = split.Document;
        // One block, in this order: see PlaceField.DocumentOf.
        var entries = new List<Entry> { DocumentEntry(document) };
        entries.AddRange(split.Passages.Select((passage, i) => PassageEntry(document, passage, vectors?[i])));
        entries.AddRange(document.Sentences.Select(sentence => SentenceEntry(document, sentence)));
        writer.UpdateDocuments(new Term(FieldNames.DocumentId, document.Id), entries);
    }

    public static void Remove(IndexWriter writer, string documentId) =>
        writer.DeleteDocuments(new Term(FieldNames.DocumentId, documentId));

    /// <summary>The document of a stored entry.</summary>
    public static Document ReadDocument(Entry entry) => new(Stored(entry, FieldNames.Id)!, Stored(entry, FieldNames.StoredTitle)!, Stored(entry, FieldNames.StoredText)!)
    {
        Source = Stored(entry, FieldNames.Source),
        PublishedAt = Stored(entry, FieldNames.PublishedAt) is { } date ? DateOnly.ParseExact(date, "O", CultureInfo.InvariantCulture) : null,
        Headings = ReadHeadings(Stored(entry, FieldNames.Headings)),
        Pages = [.. (Stored(entry, FieldNames.Pages) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(start => int.Parse(start, CultureInfo.InvariantCulture))],
    };

    private static string? Stored(Entry entry, string field) => entry.GetField(field)?.GetStringValue(CultureInfo.InvariantCulture);

    private static Entry DocumentEntry(Document document)
    {
        var entry = new Entry
        {
            new StringField(FieldNames.DocumentId, document.Id, Field.Store.NO),
            new StringField(FieldNames.Id, document.Id, Field.Store.YES),
            new StoredField(FieldNames.StoredTitle, document.Title),
            new StoredField(FieldNames.StoredText, document.Text),
            new StoredField(FieldNames.Headings, string.Join(' ', document.Headings.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}+{span.Length}")))),
        };
        if (document.Pages.Count > 0)
            entry.Add(new StoredField(FieldNames.Pages, string.Join(' ', document.Pages.Select(start => start.ToString(CultureInfo.InvariantCulture)))));
        if (document.Source is { } source)
            entry.Add(new StoredField(FieldNames.Source, source));
        if (document.PublishedAt is { } date)
            entry.Add(new StoredField(FieldNames.PublishedAt, date.ToString("O", CultureInfo.InvariantCulture)));
        return entry;
    }

    private static Entry PassageEntry(Document document, SplitPassage passage, ReadOnlyMemory<float>? vector) =>
    [
        new StringField(FieldNames.DocumentId, document.Id, Field.Store.NO),
        new TextField(FieldNames.Title, document.Title, Field.Store.NO),
        new TextField(FieldNames.Heading, passage.Heading ?? "", Field.Store.NO),
        // The title goes before each passage: it names the subject that the passage leaves unsaid.
        new TextField(FieldNames.Passage, document.Title, Field.Store.NO),
        new TextField(FieldNames.Passage, passage.Text, Field.Store.NO),
        PlaceField.Of(passage),
        .. vector is { } numbers ? [VectorField.Of(numbers)] : Array.Empty<BinaryDocValuesField>(),
    ];

    private static Entry SentenceEntry(Document document, TextSpan sentence) =>
    [
        new StringField(FieldNames.DocumentId, document.Id, Field.Store.NO),
        new TextField(FieldNames.Sentence, sentence.In(document.Text), Field.Store.NO),
    ];

    private static List<TextSpan> ReadHeadings(string? stored) => string.IsNullOrEmpty(stored) ? [] :
    [
        .. stored.Split(' ').Select(pair => pair.Split('+')).Select(pair => new TextSpan(
            int.Parse(pair[0], CultureInfo.InvariantCulture), int.Parse(pair[1], CultureInfo.InvariantCulture))),
    ];
}
