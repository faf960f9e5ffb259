using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Indexing;
using TalkBot.Search.Ranking;
using TalkBot.Search.Scoring;
using TalkBot.Search.Vectors;

namespace TalkBot.Search.Retrieval;

/// <summary>Finds passages by their words and, where the question comes as a vector too, by what they mean.</summary>
/// <param name="reader">The generation.</param>
/// <param name="scores">How its fields are scored.</param>
/// <param name="info">The vectors that the generation holds; they are read when a question first has one.</param>
internal sealed class PassageSearch(IndexReader reader, PassageScores scores, VectorInfo? info)
{
    /// <summary>So much of each ranking is fused.</summary>
    private const int Depth = 100;

    /// <summary>So many of those with the right words are looked at for details; twice as many gave the same answer to each of 1,472 questions.</summary>
    private const int Weighed = 50;

    private readonly DocumentFilter _filter = new(reader);
    private readonly BestPassages _best = new(reader, scores);
    private readonly PassageRescorer _rescorer = new(reader, scores);
    private readonly Lazy<PassageVectors> _vectors = new(() => PassageVectors.Read(reader, info!.Dimension));

    /// <summary>The best passages, and the places among them of those that are near by their meaning, nearest first.</summary>
    public (IReadOnlyList<ScoreDoc> Hits, IReadOnlyList<int> Nearest) Find(PassageQuery query, Question question, int count)
    {
        var allowed = _filter.Only(question.OnlyDocuments);
        var nearest = Nearest(question.Embedding, allowed);
        if (nearest.Count == 0)
            return (query.IsInConversation ? Apart(query, allowed, count) : ByWords(query, allowed, count), []);

        var byWords = ByWords(query, allowed, Math.Max(count, Depth));
        var scoreOf = byWords.ToDictionary(hit => hit.Doc, hit => hit.Score);
        var found = RankFusion.Fuse([.. byWords.Select(hit => hit.Doc)], nearest).Take(count).ToList();
        return (
            [.. found.Select(entry => new ScoreDoc(entry, scoreOf.GetValueOrDefault(entry)))],
            [.. nearest.Select(entry => found.IndexOf(entry)).Where(place => place >= 0)]);
    }

    /// <summary>The best passages by their words that belong to another document than <paramref name="documentId"/>.</summary>
    public IReadOnlyList<ScoreDoc> FindBeside(string documentId, PassageQuery query, Question question, int count) =>
        ByWords(query, _filter.Beside(documentId, question.OnlyDocuments), count);

    /// <summary>The best passages of some documents by their words.</summary>
    public IReadOnlyList<ScoreDoc> Find(PassageQuery query, IReadOnlyCollection<string> onlyDocuments, int count) => ByWords(query, _filter.Only(onlyDocuments), count);

    /// <summary>In two steps: what is common to nearly all passages, or dear to look for, is weighed for the best alone.</summary>
    private ScoreDoc[] ByWords(PassageQuery query, FixedBitSet? allowed, int count) =>
        _rescorer.Rescore(_best.Find(query.Words, allowed, Math.Max(count, Weighed)), query.Detail, count);

    private IReadOnlyList<ScoreDoc> Apart(PassageQuery query, FixedBitSet? allowed, int count)
    {
        var places = PlaceField.In(reader);
        return RepeatedWindows.LeaveOut(ByWords(query, allowed, Math.Max(count, Weighed)), LuceneSnapshot.PassagesToReadClosely, count, PlaceOf);

        (int Document, TextSpan Span) PlaceOf(int entry)
        {
            var (ordinal, span) = PlaceField.Read(places, entry)!.Value;
            return (PlaceField.DocumentOf(entry, ordinal), span);
        }
    }

    private IReadOnlyList<int> Nearest(Embedding? question, FixedBitSet? allowed) =>
        question is not null && question.ModelId == info?.Model ? _vectors.Value.Nearest(question.Vector.Span, Depth, allowed) : [];
}
