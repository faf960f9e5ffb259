using System.Globalization;
using Lucene.Net.Index;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Splitting;
using TalkBot.Search.Vectors;
using Entry = Lucene.Net.Documents.Document;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace TalkBot.Search.Indexing;

/// <summary>Compares all that a generation stores with what it should: documents as they were read, passages where their text stands.</summary>
internal static class GenerationAudit
{
    public static IEnumerable<string> Run(LuceneDirectory directory, Manifest manifest, CancellationToken cancellationToken)
    {
        var catalog = DocumentCatalog.Read(directory, manifest);
        GenerationCheck.Run(directory, catalog.Keys, basis: null, cancellationToken);
        using var reader = DirectoryReader.Open(directory);
        var live = MultiFields.GetLiveDocs(reader);
        var passageCount = 0;
        var passages = new HashSet<(string DocumentId, int Ordinal, TextSpan Span)>();
        for (var i = 0; i < reader.MaxDoc; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (live?.Get(i) == false)
                continue;
            var entry = reader.Document(i);
            if (entry.GetField(FieldNames.Id) is not null)
            {
                // A document's passages follow it.
                var document = DocumentIndexer.ReadDocument(entry);
                passages = [.. PassageSplitter.Split(document).Select(passage => (passage.DocumentId, passage.Ordinal, passage.Span))];
                if (document.ContentHash != catalog[document.Id].Hash)
                    yield return $"document {document.Id} is not as it was read";
            }
            else if (entry.GetField(FieldNames.Ordinal) is not null)
            {
                passageCount++;
                if (!passages.Contains(PassageOf(entry)))
                    yield return $"passage {PassageOf(entry).Ordinal} of document {PassageOf(entry).DocumentId} does not stand where it says";
            }
        }

        if (passageCount != manifest.Passages)
            yield return $"it holds {passageCount} passages in place of {manifest.Passages}";
        if (manifest.Vectors is { } vectors && PassageVectors.Read(reader, vectors.Dimension).Count != vectors.Passages)
            yield return $"it does not hold {vectors.Passages} vectors";
    }

    private static (string DocumentId, int Ordinal, TextSpan Span) PassageOf(Entry entry) =>
        (entry.GetField(FieldNames.DocumentId).GetStringValue(CultureInfo.InvariantCulture), Number(entry, FieldNames.Ordinal), TextSpan.FromBounds(Number(entry, FieldNames.Start), Number(entry, FieldNames.End)));

    private static int Number(Entry entry, string field) => entry.GetField(field)?.GetInt32Value() ?? -1;
}
