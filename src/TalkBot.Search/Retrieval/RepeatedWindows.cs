using Lucene.Net.Search;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Ranking;

namespace TalkBot.Search.Retrieval;

/// <summary>
/// Leaves out passages that mostly repeat a better one of their document. The words of a conversation stand all over the documents on its
/// subject, whose windows would leave others no room.
/// </summary>
internal static class RepeatedWindows
{
    /// <param name="hits">Entries of passages, best first.</param>
    /// <param name="kept">So many of the best stay, whatever they repeat.</param>
    /// <param name="count">How many to give.</param>
    /// <param name="placeOf">Where the passage of an entry stands: the entry of its document, and the span.</param>
    public static IReadOnlyList<ScoreDoc> LeaveOut(IEnumerable<ScoreDoc> hits, int kept, int count, Func<int, (int Document, TextSpan Span)> placeOf)
    {
        var left = new List<ScoreDoc>(count);
        var places = new List<(int Document, TextSpan Span)>(count);
        foreach (var hit in hits)
        {
            if (left.Count == count)
                break;
            var place = placeOf(hit.Doc);
            if (left.Count >= kept && places.Exists(better => better.Document == place.Document && PassageReranker.Repeats(place.Span, better.Span)))
                continue;
            left.Add(hit);
            places.Add(place);
        }

        return left;
    }
}
