using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Indexing;
using TalkBot.Search.Ranking;
using TalkBot.Search.Vectors;

namespace TalkBot.Search.Retrieval;

/// <summary>Finds passages by their words and, where the question comes as a vector too, by what they mean.</summary>
/// <param name="reader">The generation.</param>
/// <param name="searcher">Scores passages by their words.</param>
/// <param name="info">The vectors that the generation holds; they are read when a question first has one.</param>
internal sealed class PassageSearch(IndexReader reader, IndexSearcher searcher, VectorInfo? info)
{
    /// <summary>So many of those with the right words are looked at for details, and so much of each ranking is fused.</summary>
    private const int Depth = 100;

    private readonly Lazy<PassageVectors> _vectors = new(() => PassageVectors.Read(reader, info!.Dimension));

    /// <summary>The best passages, and the places among them of those that are near by their meaning, nearest first.</summary>
    public (IReadOnlyList<ScoreDoc> Hits, IReadOnlyList<int> Nearest) Find(PassageQuery query, Question question, int count)
    {
        var filter = DocumentFilter.Of(question.OnlyDocuments);
        var nearest = Nearest(question.Embedding, filter);
        if (nearest.Count == 0)
            return (ByWords(query, filter, count), []);

        var byWords = ByWords(query, filter, Math.Max(count, Depth));
        var scores = byWords.ToDictionary(hit => hit.Doc, hit => hit.Score);
        var found = RankFusion.Fuse([.. byWords.Select(hit => hit.Doc)], nearest).Take(count).ToList();
        return (
            [.. found.Select(entry => new ScoreDoc(entry, scores.GetValueOrDefault(entry)))],
            [.. nearest.Select(entry => found.IndexOf(entry)).Where(place => place >= 0)]);
    }

    /// <summary>The best passages by their words that belong to another document than <paramref name="documentId"/>.</summary>
    public IReadOnlyList<ScoreDoc> FindBeside(string documentId, PassageQuery query, Question question, int count)
    {
        var beside = new BooleanQuery { { query.Content, Occur.MUST }, { new TermQuery(new Term(FieldNames.DocumentId, documentId)), Occur.MUST_NOT } };
        return ByWords(query with { Content = beside }, DocumentFilter.Of(question.OnlyDocuments), count);
    }

    /// <summary>The best passages of some documents by their words.</summary>
    public IReadOnlyList<ScoreDoc> Find(PassageQuery query, IReadOnlyCollection<string> onlyDocuments, int count) => ByWords(query, DocumentFilter.Of(onlyDocuments), count);

    /// <summary>In two steps: what is common to nearly all passages, or dear to look for, is weighed for the best alone.</summary>
    private ScoreDoc[] ByWords(PassageQuery query, Filter? filter, int count)
    {
        if (query.Detail is not { } detail)
            return searcher.Search(query.Content, filter, count).ScoreDocs;
        var found = searcher.Search(query.Content, filter, Math.Max(count, Depth));
        return PassageRescorer.Rescore(searcher, found.ScoreDocs, detail, count);
    }

    private IReadOnlyList<int> Nearest(Embedding? question, Filter? filter) =>
        question is not null && question.ModelId == info?.Model
            ? _vectors.Value.Nearest(question.Vector.Span, Depth, filter is null ? null : Allowed(filter))
            : [];

    private FixedBitSet Allowed(Filter filter)
    {
        var allowed = new FixedBitSet(reader.MaxDoc);
        foreach (var leaf in reader.Leaves)
        {
            if (filter.GetDocIdSet(leaf, leaf.AtomicReader.LiveDocs)?.GetIterator() is not { } entries)
                continue;
            while (entries.NextDoc() is var entry and not DocIdSetIterator.NO_MORE_DOCS)
                allowed.Set(leaf.DocBase + entry);
        }

        return allowed;
    }
}
