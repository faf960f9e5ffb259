using System.Buffers.Binary;

namespace TalkBot.Core.Knowledge;

/// <summary>One file for the reader. It crosses as its format and its length (32 bits each, little endian), then the bytes.</summary>
/// <param name="Format">How it is to be read.</param>
/// <param name="Content">The file.</param>
public sealed record ReaderRequest(ReaderFormat Format, byte[] Content)
{
    private const int HeaderLength = 2 * sizeof(int);

    public void Write(Stream stream)
    {
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32LittleEndian(header, (int)Format);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(sizeof(int)), Content.Length);
        stream.Write(header);
        stream.Write(Content);
        stream.Flush();
    }

    /// <summary>The next file; null where the stream ends.</summary>
    public static ReaderRequest? Read(Stream stream)
    {
        var header = new byte[HeaderLength];
        if (stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
            return null;
        var content = new byte[BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(sizeof(int)))];
        return stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) < content.Length
            ? null
            : new ReaderRequest((ReaderFormat)BinaryPrimitives.ReadInt32LittleEndian(header), content);
    }
}
