using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Reading.Formats;

/// <summary>The lines of a text, without their line endings.</summary>
internal static class TextLines
{
    /// <summary>All lines from <paramref name="start"/> on, which is the start of a line, in order.</summary>
    public static IEnumerable<TextSpan> From(string text, int start)
    {
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            yield return TextSpan.FromBounds(start, end);
            start = end + 1;
        }
    }

    /// <summary>All lines that begin at <paramref name="start"/> or after it, the last one first.</summary>
    public static IEnumerable<TextSpan> Backwards(string text, int start)
    {
        var end = text.Length;
        while (end > start)
        {
            var begin = text.LastIndexOf('\n', end - 1) + 1;
            yield return TextSpan.FromBounds(begin, end);
            end = begin - 1;
        }
    }

    /// <summary>The span without the white space at its ends.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
