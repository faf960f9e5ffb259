using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace TalkBot.Search.Indexing;

/// <summary>Reads back what a build has written, before anybody is served from it.</summary>
internal static class GenerationCheck
{
    /// <summary>Checks that the index holds each of the documents once and no other, and the checksums of what is new in it.</summary>
    /// <exception cref="InvalidDataException">It does not, or a checksum is wrong.</exception>
    public static void Run(LuceneDirectory directory, IReadOnlyCollection<string> documentIds, Manifest? basis, CancellationToken cancellationToken)
    {
        using var reader = DirectoryReader.Open(directory);
        CheckDocuments(reader, documentIds);
        foreach (var leaf in reader.Leaves.Select(leaf => (SegmentReader)leaf.AtomicReader))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (basis is null || !basis.Files.ContainsKey(IndexFileNames.SegmentFileName(leaf.SegmentName, "", "si")))
                CheckIntegrity(leaf);
        }
    }

    private static void CheckDocuments(IndexReader reader, IReadOnlyCollection<string> documentIds)
    {
        var live = MultiFields.GetLiveDocs(reader);
        var terms = MultiFields.GetTerms(reader, FieldNames.Id)?.GetEnumerator() ?? TermsEnum.EMPTY;
        var expected = documentIds.ToHashSet();
        var found = 0;
        DocsEnum? entries = null;
        while (terms.MoveNext())
        {
            entries = terms.Docs(live, entries, DocsFlags.NONE);
            for (; entries.NextDoc() != DocIdSetIterator.NO_MORE_DOCS; found++)
            {
                if (!expected.Remove(terms.Term.Utf8ToString()))
                    throw new InvalidDataException("the index holds a document that is not among those read, or holds it twice");
            }
        }

        if (expected.Count > 0)
            throw new InvalidDataException($"{expected.Count} of {found + expected.Count} documents are missing from the index");
    }

    private static void CheckIntegrity(SegmentReader leaf)
    {
        try
        {
            leaf.CheckIntegrity();
        }
        catch (IOException exception)
        {
            throw new InvalidDataException($"segment {leaf.SegmentName} does not match its checksums", exception);
        }
    }
}
