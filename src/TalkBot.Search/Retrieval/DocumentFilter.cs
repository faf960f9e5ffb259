using Lucene.Net.Index;
using Lucene.Net.Search;
using TalkBot.Search.Indexing;

namespace TalkBot.Search.Retrieval;

/// <summary>Keeps a search to some documents.</summary>
internal static class DocumentFilter
{
    /// <summary>A filter that lets pass what belongs to one of the documents; null, which lets all pass, when none is named.</summary>
    public static Filter? Of(IReadOnlyCollection<string> documentIds)
    {
        if (documentIds.Count == 0)
            return null;
        // A query of queries, since one query takes only so many ids.
        return new QueryWrapperFilter(Any(documentIds.Distinct().Chunk(BooleanQuery.MaxClauseCount)
            .Select(ids => Any(ids.Select(id => new TermQuery(new Term(FieldNames.DocumentId, id)))))));
    }

    private static BooleanQuery Any(IEnumerable<Query> queries)
    {
        var any = new BooleanQuery();
        foreach (var query in queries)
            any.Add(query, Occur.SHOULD);
        return any;
    }
}
