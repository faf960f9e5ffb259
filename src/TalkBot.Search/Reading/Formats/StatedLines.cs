using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Reading.Formats;

/// <summary>What a text says of itself in lines of their own, like <c>Original Source: apnews.com</c> and <c>Date: 2025-02-18</c>.</summary>
internal static class StatedLines
{
    /// <summary>How many lines that are not blank are looked at, from either end.</summary>
    private const int Reach = 5;

    private const int LongestLine = 300;
    private static readonly string[] SourceNames = ["original source", "source"];
    private static readonly string[] DateNames = ["date", "published"];

    /// <summary>The origin named by one of the last lines.</summary>
    public static string? Source(string text, int start) =>
        Values(text, TextLines.Backwards(text, start), SourceNames).Select(value => Labels.Clean(value)).FirstOrDefault(value => value is not null);

    /// <summary>The day named by one of the first or last lines.</summary>
    public static DateOnly? Date(string text, int start) =>
        Values(text, TextLines.From(text, start), DateNames).Concat(Values(text, TextLines.Backwards(text, start), DateNames))
            .Select(StatedDates.Parse).FirstOrDefault(day => day is not null);

    /// <summary>The first line that is not blank and does not only state a source or a date.</summary>
    public static string? FirstLine(string text, int start) =>
        TextLines.From(text, start).Select(line => TextLines.Trim(text, line))
            .Where(line => HoldsWord(text, line) && Value(text, line, SourceNames) is null && Value(text, line, DateNames) is null)
            .Select(line => Labels.Clean(text.AsSpan(line.Start, line.Length))).FirstOrDefault();

    private static IEnumerable<string> Values(string text, IEnumerable<TextSpan> lines, string[] names) =>
        lines.Select(line => TextLines.Trim(text, line)).Where(line => line.Length > 0).Take(Reach)
            .Select(line => Value(text, line, names)).OfType<string>();

    private static string? Value(string text, TextSpan line, string[] names)
    {
        if (line.Length > LongestLine)
            return null;

        // Markdown may set it in italics or bold, the name alone or the whole line.
        var words = line.In(text);
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && names.Contains(words[..colon].Trim(' ', '*', '_', '>'), StringComparer.OrdinalIgnoreCase)
            ? words[(colon + 1)..].Trim(' ', '*', '_', '\t')
            : null;
    }

    private static bool HoldsWord(string text, TextSpan line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (char.IsLetterOrDigit(text, i))
                return true;
        }

        return false;
    }
}
