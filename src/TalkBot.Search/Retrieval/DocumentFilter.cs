using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TalkBot.Search.Indexing;

namespace TalkBot.Search.Retrieval;

/// <summary>Keeps a search to some documents, by the entries of the index that are theirs.</summary>
internal sealed class DocumentFilter(IndexReader reader)
{
    /// <summary>The entries of some documents; null, which lets all pass, when none is named.</summary>
    public FixedBitSet? Only(IReadOnlyCollection<string> documentIds)
    {
        if (documentIds.Count == 0)
            return null;
        var allowed = new FixedBitSet(reader.MaxDoc);
        foreach (var id in documentIds)
            ForEachEntryOf(id, allowed.Set);
        return allowed;
    }

    /// <summary>The entries of some documents, or of all when none is named, but for those of one.</summary>
    public FixedBitSet Beside(string documentId, IReadOnlyCollection<string> documentIds)
    {
        if (Only(documentIds) is not { } allowed)
        {
            allowed = new FixedBitSet(reader.MaxDoc);
            allowed.Set(0, reader.MaxDoc);
        }

        ForEachEntryOf(documentId, allowed.Clear);
        return allowed;
    }

    private void ForEachEntryOf(string documentId, Action<int> act)
    {
        var entries = MultiFields.GetTermDocsEnum(reader, MultiFields.GetLiveDocs(reader), FieldNames.DocumentId, new BytesRef(documentId), DocsFlags.NONE);
        while (entries?.NextDoc() is { } entry and not DocIdSetIterator.NO_MORE_DOCS)
            act(entry);
    }
}
