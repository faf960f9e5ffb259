using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Splitting;

internal static class Sections
{
    /// <summary>
    /// The sections of <paramref name="document"/> in order, none empty; together they hold every sentence. A sentence
    /// that began before a heading belongs to the section before it.
    /// </summary>
    public static IEnumerable<Section> Of(Document document)
    {
        var first = 0;
        string? heading = null;
        foreach (var span in document.Headings)
        {
            var start = document.SentenceAt(span.Start - 1) + 1;
            if (start > first)
                yield return new Section(first, start, heading);
            (first, heading) = (start, WithoutMarks(span.In(document.Text)));
        }

        if (first < document.Sentences.Count)
            yield return new Section(first, document.Sentences.Count, heading);
    }

    private static string? WithoutMarks(string heading) =>
        heading.Trim().Trim('#').Trim() is { Length: > 0 } words ? words : null;
}
