using System.Buffers.Binary;
using System.Text.Json;

namespace TalkBot.Core.Knowledge;

/// <summary>A verdict as it crosses from the reader's process: its length in bytes (32 bits, little endian), then JSON in UTF-8.</summary>
public static class ReaderFrame
{
    private const int HeaderLength = sizeof(int);

    public static void Write(Stream stream, ReaderVerdict verdict)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(verdict, ReaderJson.Default.ReaderVerdict);
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32LittleEndian(header, json.Length);
        stream.Write(header);
        stream.Write(json);
        stream.Flush();
    }

    /// <summary>The verdict; null where there is no whole one, it is longer than <paramref name="maxBytes"/>, or it is none.</summary>
    public static ReaderVerdict? Read(Stream stream, int maxBytes)
    {
        var header = new byte[HeaderLength];
        if (stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length < 0 || length > maxBytes)
            return null;
        var json = new byte[length];
        if (stream.ReadAtLeast(json, length, throwOnEndOfStream: false) < length)
            return null;
        try
        {
            return IsWhole(JsonSerializer.Deserialize(json, ReaderJson.Default.ReaderVerdict));
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The process may have been taken over by what it read: nothing may lead out of the text.</summary>
    private static ReaderVerdict? IsWhole(ReaderVerdict? verdict) => verdict switch
    {
        ReaderVerdict.Extracted { Text: not null } extracted when IsWhole(extracted) => extracted,
        ReaderVerdict.Refused { Reason.Length: > 0 } => verdict,
        _ => null,
    };

    private static bool IsWhole(ReaderVerdict.Extracted extracted) =>
        extracted.Headings?.All(span => span.Start >= 0 && span.Length >= 0 && span.Length <= extracted.Text.Length - span.Start) == true
        && extracted.Pages?.All(start => start >= 0 && start <= extracted.Text.Length) == true
        && extracted.Pages.Zip(extracted.Pages.Skip(1)).All(pair => pair.First <= pair.Second)
        && new[] { extracted.Titles, extracted.Sources, extracted.Dates }.All(stated => stated?.All(value => value is not null) == true)
        && extracted.Flags?.All(flag => flag is { Count: > 0, Excerpt.Length: <= ReadingFlag.LongestExcerpt } && Enum.IsDefined(flag.Kind)) == true;
}
