using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Retrieval;

/// <summary>
/// Keeps one document from filling all places among the passages: while others hold something too, half of the places are theirs.
/// One that says the same over and over, or says nothing else at great length, does not hide what the others say.
/// </summary>
internal static class SourceShare
{
    /// <param name="passages">What was found, best first.</param>
    /// <param name="count">How many places there are.</param>
    /// <param name="findBeside">Finds so many of the best passages of other documents than the one named.</param>
    /// <returns>The passages in their order, those that came in for others behind them.</returns>
    public static IReadOnlyList<RetrievedPassage> LeaveRoom(
        IReadOnlyList<RetrievedPassage> passages, int count, Func<string, int, IReadOnlyList<RetrievedPassage>> findBeside)
    {
        var share = Math.Max(count / 2, 1);
        if (passages.Count < count || passages.GroupBy(found => found.Passage.DocumentId).MaxBy(source => source.Count()) is not { } first || first.Count() <= share)
            return passages;

        var surplus = first.Skip(share).ToList();
        var known = passages.Select(found => found.Passage).ToHashSet();
        var others = findBeside(first.Key, count).Where(found => !known.Contains(found.Passage)).Take(surplus.Count).ToList();
        var leaving = surplus.TakeLast(others.Count).ToHashSet();
        return [.. passages.Where(found => !leaving.Contains(found)), .. others];
    }
}
