using System.Buffers;

namespace TalkBot.Search.Reading.Files;

/// <summary>Tells files that are not text, whatever their names say.</summary>
internal static class BinaryContent
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\u0085'))]);

    /// <summary>The kind of file that begins with these bytes, where it is a well-known one that is not text.</summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "a PDF"
        : bytes.StartsWith("PK\u0003\u0004"u8) ? "a ZIP archive or an Office document"
        : bytes.StartsWith("{\\rtf"u8) ? "a rich text (RTF) document"
        : bytes.StartsWith("GIF8"u8) ? "a picture"
        : bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] ? "a picture"
        : bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] ? "an old Office document"
        : bytes is [0x1F, 0x8B, ..] ? "a gzip archive"
        : bytes is [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] ? "a program"
        : null;

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
