using System.Buffers;

namespace TalkBot.Search.Reading.Files;

/// <summary>Tells files that are not text, whatever their names say.</summary>
internal static class BinaryContent
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\u0085'))]);

    /// <summary>Whether more than one character in a hundred is a control character that has no place in text.</summary>
    public static bool IsMostlyControls(ReadOnlySpan<char> text)
    {
        var count = 0L;
        var rest = text;
        for (var at = rest.IndexOfAny(Controls); at >= 0; at = rest.IndexOfAny(Controls))
        {
            count++;
            rest = rest[(at + 1)..];
        }

        return count * 100 > text.Length;
    }
}
