using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Ranking;

/// <summary>
/// Orders the best passages anew, once their sentences have been looked at: a passage with a sentence that answers goes
/// first, and one that mostly repeats a better one goes last, since windows overlap.
/// </summary>
internal static class PassageReranker
{
    /// <summary>A passage repeats another when more than this share of it stands there too.</summary>
    private const double RepeatedShare = 0.5;

    /// <param name="passages">Best first, as the index found them.</param>
    /// <param name="sentences">The ranked sentences of the first <paramref name="readClosely"/> passages.</param>
    /// <param name="readClosely">How many passages were looked at; the others keep their order behind them.</param>
    /// <param name="scale">What a sentence's score is worth in passage scores.</param>
    /// <param name="nearest">Those among them that mean what the question means, best first; empty where vectors do not tell.</param>
    public static List<RetrievedPassage> Rerank(
        IReadOnlyList<RetrievedPassage> passages, IReadOnlyList<RankedSentence> sentences, int readClosely, double scale, IReadOnlyList<Passage> nearest)
    {
        var byDocument = sentences.ToLookup(sentence => sentence.Document.Id);
        var read = passages.Take(readClosely)
            .Select(passage => passage with { Score = passage.Score + (scale * BestSentence(passage.Passage)) })
            .OrderByDescending(passage => passage.Score);
        IReadOnlyList<RetrievedPassage> byWords = [.. read, .. passages.Skip(readClosely)];

        var first = new List<RetrievedPassage>();
        var repeated = new List<RetrievedPassage>();
        foreach (var passage in nearest.Count > 0 ? ByBoth(byWords, nearest) : byWords)
            (first.Exists(better => Repeats(passage.Passage, better.Passage)) ? repeated : first).Add(passage);
        return [.. first, .. repeated];

        // Sentences are ranked, so the first one that stands in the passage is its best.
        double BestSentence(Passage passage) =>
            byDocument[passage.DocumentId].FirstOrDefault(sentence => passage.Span.Contains(sentence.Span))?.Score ?? 0;
    }

    private static IEnumerable<RetrievedPassage> ByBoth(IReadOnlyList<RetrievedPassage> byWords, IReadOnlyList<Passage> nearest)
    {
        var found = byWords.ToDictionary(passage => passage.Passage);
        return RankFusion.Fuse([.. byWords.Select(passage => passage.Passage)], nearest).Select(passage => found[passage]);
    }

    private static bool Repeats(Passage passage, Passage better) => passage.DocumentId == better.DocumentId && Repeats(passage.Span, better.Span);

    /// <summary>Whether a passage mostly repeats another of its document.</summary>
    public static bool Repeats(TextSpan passage, TextSpan better) =>
        Math.Min(passage.End, better.End) - Math.Max(passage.Start, better.Start) > RepeatedShare * passage.Length;
}
