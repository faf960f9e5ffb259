using System.Text;
using MimeKit;

namespace TalkBot.Reader.Mail;

/// <summary>The characters of a part of a mail. Strict: what is not of the encoding that the part names is refused, never replaced.</summary>
internal static class PartText
{
    static PartText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="UnreadableFileException">The encoding is unknown, or the characters are not of it.</exception>
    public static string Of(TextPart part)
    {
        if (part.Content is null)
            return "";
        using var bytes = new MemoryStream();
        part.Content.DecodeTo(bytes);
        var text = Decode(bytes.ToArray(), part.ContentType.Charset).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return part.IsFlowed ? WithoutSoftBreaks(text) : text;
    }

    private static string Decode(byte[] bytes, string? charset)
    {
        // What names no encoding, or ASCII, is mostly UTF-8 by now.
        var name = charset is null || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) ? "utf-8" : charset;
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new UnreadableFileException("holds characters that are not of the encoding that it names, or names none that is known; save its text as UTF-8");
        }
    }

    /// <summary>A line that ends with a blank goes on in the next one (RFC 3676, section 4.1).</summary>
    private static string WithoutSoftBreaks(string text)
    {
        var flowing = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n'))
        {
            // The signature's mark ends with a blank and is a line of its own.
            flowing.Append(line);
            if (!line.EndsWith(' ') || line == "-- ")
                flowing.Append('\n');
        }

        return flowing.ToString();
    }
}
