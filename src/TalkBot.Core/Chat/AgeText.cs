using TalkBot.Core.Answering;

namespace TalkBot.Core.Chat;

/// <summary>What is said of an answer whose documents have changed since; nothing where it could be given today.</summary>
internal static class AgeText
{
    public static IReadOnlyList<string> Of(AnswerAge age) =>
    [
        .. ByTitle(age.Changed).Select(quotations => $"Since this answer was given, \"{quotations.Key}\" was changed and no longer holds {Marks(quotations)}."),
        .. ByTitle(age.Removed).Select(quotations => $"Since this answer was given, \"{quotations.Key}\" was taken out of the documents, and {Marks(quotations)} is no longer shown."),
    ];

    private static IEnumerable<IGrouping<string, Citation>> ByTitle(IEnumerable<Citation> citations) => citations.GroupBy(citation => citation.Excerpt.Title);

    private static string Marks(IEnumerable<Citation> citations) => string.Join(", ", citations.Select(citation => AnswerText.Mark(citation.Number)));
}
