using System.Globalization;
using System.Text;

namespace TalkBot.Search.Reading.Files;

/// <summary>Bytes to text. Strict: what is not UTF-8 or UTF-16 to the last byte is refused, never replaced.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>The whole text, with <c>\n</c> for line endings and without byte order mark; or why there is none.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, bom) = EncodingOf(bytes);
        string text;
        try
        {
            text = encoding.GetString(bytes[bom..]);
        }
        catch (DecoderFallbackException exception)
        {
            var (name, offset) = encoding is UTF8Encoding
                ? ("UTF-8", bom + exception.Index)
                : ("UTF-16", bom + FirstBadByte(bytes[bom..], highByte: ReferenceEquals(encoding, LittleEndian) ? 1 : 0));
            return new DecodedText.Undecodable(string.Create(
                CultureInfo.InvariantCulture,
                $"is not valid {name}: the first bad byte is 0x{bytes[offset]:X2} at offset {offset}; save it as UTF-8"));
        }

        if (text.Contains('\0', StringComparison.Ordinal))
            return new DecodedText.Undecodable("holds NUL bytes, so it is not text; if it is meant to be, save it as UTF-8");
        if (BinaryContent.IsMostlyControls(text))
            return new DecodedText.Undecodable("is full of control characters, so it is not text; if it is meant to be, save it as UTF-8");
        return string.IsNullOrWhiteSpace(text)
            ? new DecodedText.Undecodable("is empty")
            : new DecodedText.Text(NormalizeLineEndings(text));
    }

    /// <summary>CRLF and lone CR become <c>\n</c>; nothing else changes.</summary>
    public static string NormalizeLineEndings(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static (Encoding Encoding, int Bom) EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, ..] => (LittleEndian, 2),
        [0xFE, 0xFF, ..] => (BigEndian, 2),
        _ when IsPlainlyUtf16(bytes, highByte: 1) => (LittleEndian, 0),
        _ when IsPlainlyUtf16(bytes, highByte: 0) => (BigEndian, 0),
        _ => (Utf8, 0),
    };

    /// <summary>Where half a character is alone; the last byte when it is half a unit. The exception names what comes after it.</summary>
    private static int FirstBadByte(ReadOnlySpan<byte> utf16, int highByte)
    {
        for (var i = 0; i + 1 < utf16.Length; i += 2)
        {
            var isHigh = utf16[i + highByte] is >= 0xD8 and <= 0xDB;
            var isPair = isHigh && i + 3 < utf16.Length && utf16[i + 2 + highByte] is >= 0xDC and <= 0xDF;
            if (utf16[i + highByte] is >= 0xD8 and <= 0xDF && !isPair)
                return i;
            if (isPair)
                i += 2;
        }

        return utf16.Length - 1;
    }

    /// <summary>
    /// Whether nearly all pairs of bytes are letters or signs below U+2100 (the alphabets, general punctuation), some of
    /// them ASCII. Text in UTF-8 holds no NUL at all, and two ASCII letters read as one character lie far above U+2100.
    /// </summary>
    private static bool IsPlainlyUtf16(ReadOnlySpan<byte> bytes, int highByte)
    {
        if (bytes.Length % 2 != 0 || !bytes.Contains((byte)0))
            return false;
        var (low, ascii) = (0, 0);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            var unit = (bytes[i + highByte] << 8) | bytes[i + 1 - highByte];
            if (unit is < ' ' and not ('\t' or '\n' or '\r'))
                return false;
            if (unit < 0x2100)
                low++;
            if (unit < 0x80)
                ascii++;
        }

        return ascii > 0 && low * 20L >= bytes.Length / 2 * 19L;
    }
}
