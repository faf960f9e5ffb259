using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>Which quotations of an answer the documents still hold word for word, and what became of the others.</summary>
/// <param name="Standing">Those that stand in their documents, each where it stands now.</param>
/// <param name="Changed">Those whose documents no longer hold them.</param>
/// <param name="Removed">Those whose documents are gone: nothing of them may be shown.</param>
public sealed record AnswerAge(IReadOnlyList<Citation> Standing, IReadOnlyList<Citation> Changed, IReadOnlyList<Citation> Removed)
{
    /// <summary>Whether the answer could be given with the same quotations today.</summary>
    public bool IsCurrent => Changed.Count + Removed.Count == 0;

    public static AnswerAge Of(IReadOnlyList<Citation> citations, IIndexSnapshot snapshot)
    {
        List<Citation> standing = [], changed = [], removed = [];
        foreach (var citation in citations)
        {
            if (snapshot.FindDocument(citation.Excerpt.DocumentId) is not { } document)
                removed.Add(citation);
            else if (citation.Excerpt.FindIn(document) is { } excerpt)
                standing.Add(citation with { Excerpt = excerpt });
            else
                changed.Add(citation);
        }

        return new AnswerAge(standing, changed, removed);
    }
}
