using System.Globalization;

namespace TalkBot.Core.Knowledge;

/// <summary>Where in a document words stand, as people look for them.</summary>
/// <param name="Page">The page, from 1, where the document has pages.</param>
/// <param name="Heading">The heading they stand under, without marks, where there is one.</param>
public sealed record Place(int? Page, string? Heading)
{
    private const int LongestHeading = 80;

    /// <summary>In a few words, on one line: the page where there are pages, else the heading.</summary>
    public override string ToString() => Page is { } page
        ? string.Create(CultureInfo.InvariantCulture, $"page {page}")
        : $"under \u201C{Shortened(Heading ?? "")}\u201D";

    private static string Shortened(string heading)
    {
        var line = string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestHeading)
            return line;
        var blank = line.LastIndexOf(' ', LongestHeading);
        return line[..(blank > 0 ? blank : char.IsLowSurrogate(line[LongestHeading]) ? LongestHeading - 1 : LongestHeading)] + "…";
    }
}
