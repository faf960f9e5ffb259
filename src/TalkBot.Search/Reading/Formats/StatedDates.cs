using System.Globalization;

namespace TalkBot.Search.Reading.Formats;

/// <summary>Reads the day a document states.</summary>
internal static class StatedDates
{
    private static readonly string[] Layouts =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd",
        "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy",
    ];

    /// <summary>
    /// The day, in English or with the year first; of a time, the day as written, whatever the time zone. Null for
    /// anything else: which of 02/03/2025 is the month is not guessed.
    /// </summary>
    public static DateOnly? Parse(string? stated)
    {
        if (string.IsNullOrWhiteSpace(stated))
            return null;
        var text = stated.Trim();
        if (text.Length > 10 && text[10] is 'T' or ' ' && TryParse(text[..10], out var day))
            return day;
        if (DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return DateOnly.FromDateTime(time.DateTime);
        text = WithoutWeekday(text).Replace("Sept.", "Sep", StringComparison.OrdinalIgnoreCase).Replace(". ", " ", StringComparison.Ordinal);
        return TryParse(text, out day) ? day : null;
    }

    private static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Layouts, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string WithoutWeekday(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var names = CultureInfo.InvariantCulture.DateTimeFormat;
        return comma > 0 && names.DayNames.Concat(names.AbbreviatedDayNames).Contains(text[..comma], StringComparer.OrdinalIgnoreCase)
            ? text[(comma + 1)..].TrimStart()
            : text;
    }
}
