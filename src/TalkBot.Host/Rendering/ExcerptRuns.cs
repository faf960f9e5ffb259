using System.Globalization;
using Spectre.Console;
using TalkBot.Core.Answering;

namespace TalkBot.Host.Rendering;

/// <summary>The words of an excerpt and where they stand, as styled text.</summary>
internal static class ExcerptRuns
{
    /// <summary>A quotation in quotation marks, with the words of <paramref name="asked"/> made to stand out.</summary>
    public static IEnumerable<Run> Quoted(string quote, string asked)
    {
        var text = TerminalText.Clean(quote);
        var at = 0;
        yield return new Run("\"", Style.Plain);
        foreach (var span in Highlighter.Find(text, asked))
        {
            yield return new Run(text[at..span.Start], Style.Plain);
            yield return new Run(span.In(text), Styles.Highlight);
            at = span.End;
        }

        yield return new Run(text[at..] + "\"", Style.Plain);
    }

    public static Run From(Excerpt excerpt) => new($" —{Run.Glue}{Origin(excerpt)}", Styles.Quiet);

    /// <summary>Title, place in it, date and origin, as far as they are known.</summary>
    public static string Origin(Excerpt excerpt)
    {
        string?[] parts = [excerpt.Title, excerpt.Place?.ToString(), excerpt.PublishedAt?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), excerpt.Source];
        return TerminalText.Clean(string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part))));
    }
}
