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
        var any = new BooleanQuery();
        foreach (var id in documentIds.Distinct().Take(BooleanQuery.MaxClauseCount))
            any.Add(new TermQuery(new Term(FieldNames.DocumentId, id)), Occur.SHOULD);
        return new QueryWrapperFilter(any);
    }
}
