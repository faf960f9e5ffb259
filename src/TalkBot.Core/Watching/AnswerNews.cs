using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Watching;

/// <summary>How the answer to a question differs after a change of the documents, as far as the change made it so.</summary>
/// <param name="Age">What became of the quotations of the earlier answer.</param>
/// <param name="New">The quotations of the answer that it did not have before, of documents that changed.</param>
/// <param name="IsTurned">Whether the documents answer now and did not before, or the other way round.</param>
public sealed record AnswerNews(AnswerAge Age, IReadOnlyList<Citation> New, bool IsTurned)
{
    /// <summary>Whether it is worth a message: the same quotations, or others chosen from documents that stayed as they were, are not.</summary>
    public bool HasWeight => IsTurned || !Age.IsCurrent || New.Count > 0;

    /// <param name="before">What was answered.</param>
    /// <param name="now">What is answered.</param>
    /// <param name="snapshot">The generation that answers now.</param>
    /// <param name="changes">What differs between the two generations; null where nobody knows, and any document may.</param>
    public static AnswerNews Of(Answer before, Answer now, IIndexSnapshot snapshot, DocumentChanges? changes)
    {
        var (earlier, later) = (CitationsOf(before), CitationsOf(now));
        var known = earlier.Select(citation => (citation.Excerpt.DocumentId, citation.Excerpt.Quote)).ToHashSet();
        return new AnswerNews(
            AnswerAge.Of(earlier, snapshot),
            [.. later.Where(citation => !known.Contains((citation.Excerpt.DocumentId, citation.Excerpt.Quote)) && MayHaveChanged(citation.Excerpt.DocumentId, changes))],
            before is Answer.Grounded != now is Answer.Grounded);
    }

    private static IReadOnlyList<Citation> CitationsOf(Answer answer) => answer is Answer.Grounded grounded ? grounded.Citations : [];

    private static bool MayHaveChanged(string document, DocumentChanges? changes) =>
        changes is null || changes.Added.Contains(document) || changes.Changed.Contains(document);
}
