using Lucene.Net.Documents;
using Lucene.Net.Index;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Splitting;
using TalkBot.Search.Vectors;
using Document = TalkBot.Core.Knowledge.Document;
using Entry = Lucene.Net.Documents.Document;

namespace TalkBot.Search.Indexing;

/// <summary>A document to index entries.</summary>
internal static class DocumentIndexer
{
    /// <summary>Adds a document with its passages and sentences, in place of an earlier version of it.</summary>
    /// <param name="writer">The index.</param>
    /// <param name="split">The document.</param>
    /// <param name="vectors">One for each passage; null where they have none.</param>
    public static void Replace(IndexWriter writer, SplitDocument split, IReadOnlyList<ReadOnlyMemory<float>>? vectors)
    {
        var document = split.Document;
        // One block, in this order: see PlaceField.DocumentOf. Each entry is made as the writer asks for it.
        var entries = split.Passages.Select((passage, i) => PassageEntry(document, passage, vectors?[i]))
            .Concat(document.Sentences.Select(sentence => SentenceEntry(document, sentence)))
            .Prepend(DocumentEntry(document));
        writer.UpdateDocuments(new Term(FieldNames.DocumentId, document.Id), entries);
    }

    public static void Remove(IndexWriter writer, string documentId) =>
        writer.DeleteDocuments(new Term(FieldNames.DocumentId, documentId));

    private static Entry DocumentEntry(Document document) =>
    [
        new StringField(FieldNames.DocumentId, document.Id, Field.Store.NO),
        new StringField(FieldNames.Id, document.Id, Field.Store.NO),
        DocumentField.Of(document),
    ];

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
}
