using Lucene.Net.Index;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Splitting;
using TalkBot.Search.Vectors;
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
        var places = PlaceField.In(reader);
        var passageCount = 0;
        var (documentEntry, documentId) = (0, "");
        HashSet<(int Ordinal, TextSpan Span)> passages = [];
        for (var i = 0; i < reader.MaxDoc; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (live?.Get(i) == false)
                continue;
            if (DocumentField.Read(reader, i) is { } document)
            {
                // A document's passages follow it.
                (documentEntry, documentId) = (i, document.Id);
                passages = [.. PassageSplitter.Split(document).Select(passage => (passage.Ordinal, passage.Span))];
                if (document.ContentHash != catalog[document.Id].Hash)
                    yield return $"document {document.Id} is not as it was read";
            }
            else if (PlaceField.Read(places, i) is { } place)
            {
                passageCount++;
                if (!passages.Contains(place) || PlaceField.DocumentOf(i, place.Ordinal) != documentEntry)
                    yield return $"passage {place.Ordinal} of document {documentId} does not stand where it says";
            }
        }

        if (passageCount != manifest.Passages)
            yield return $"it holds {passageCount} passages in place of {manifest.Passages}";
        if (manifest.Vectors is { } vectors && PassageVectors.Read(reader, vectors.Dimension).Count != vectors.Passages)
            yield return $"it does not hold {vectors.Passages} vectors";
    }
}
