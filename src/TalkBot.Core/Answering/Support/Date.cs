using System.Globalization;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering.Support;

/// <summary>A day of a month in one form: "14 March", "March 14", "the 14th of March".</summary>
internal static class Date
{
    private const int MaxDay = 31;

    /// <summary>The day that begins at a word, and of how many words it is; null where none does. A year after it is a number of its own.</summary>
    public static (Word Word, int Length)? Read(List<RawWord> raw, int at)
    {
        if (DayOf(raw, at) is { } day)
        {
            var month = at + 1 < raw.Count && raw[at + 1].Lower == "of" ? at + 2 : at + 1;
            return MonthOf(raw, month) is { } name ? Of(raw, at, month, day, name) : null;
        }

        return MonthOf(raw, at) is { } first && DayOf(raw, at + 1) is { } second ? Of(raw, at, at + 1, second, first) : null;
    }

    private static (Word, int) Of(List<RawWord> raw, int first, int last, int day, string month)
    {
        var span = TextSpan.Covering(raw[first].Span, raw[last].Span);
        var key = string.Create(CultureInfo.InvariantCulture, $"#{day} {month}");
        // The comma of "March 14, 2025" parts nothing.
        var length = last - first + 1;
        var isBeforeYear = last + 2 < raw.Count && raw[last + 1].Text == "," && raw[last + 2].Text is { Length: 4 } year && year.All(char.IsAsciiDigit);
        return (new Word(string.Join(' ', raw.Skip(first).Take(length).Select(word => word.Text)), key, WordKind.Number, span), isBeforeYear ? length + 1 : length);
    }

    private static int? DayOf(List<RawWord> raw, int at)
    {
        if (at >= raw.Count || !raw[at].IsDigits)
            return null;
        var digits = raw[at].Lower.AsSpan().TrimEnd("stndrh");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and <= MaxDay ? day : null;
    }

    private static string? MonthOf(List<RawWord> raw, int at) =>
        at < raw.Count && char.IsUpper(raw[at].Text[0]) ? Classifier.MonthOf(raw[at].Lower) : null;
}
