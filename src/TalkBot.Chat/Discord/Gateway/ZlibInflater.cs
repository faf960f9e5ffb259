using System.IO.Compression;

namespace TalkBot.Chat.Discord.Gateway;

/// <summary>Unpacks <c>zlib-stream</c>: one stream for the life of a connection, whose messages end with a flush.</summary>
internal sealed class ZlibInflater(int maxBytes) : IDisposable
{
    private static readonly byte[] Flush = [0x00, 0x00, 0xFF, 0xFF];

    private readonly MemoryStream _packed = new();
    private readonly MemoryStream _plain = new();
    private ZLibStream? _inflater;

    /// <summary>Adds a piece; gives out a message when it is whole, good until the next piece.</summary>
    /// <exception cref="InvalidDataException">The stream is broken or unpacks to too much; the connection is of no further use.</exception>
    public ReadOnlyMemory<byte>? Add(ReadOnlyMemory<byte> piece)
    {
        if (_packed.Length + piece.Length > maxBytes)
            throw new InvalidDataException("The packed message is too long.");
        _packed.Write(piece.Span);
        if (!_packed.GetBuffer().AsSpan(0, (int)_packed.Length).EndsWith(Flush))
            return null;

        _packed.Position = 0;
        _inflater ??= new ZLibStream(_packed, CompressionMode.Decompress);
        _plain.SetLength(0);
        var buffer = new byte[16 * 1024];
        for (var read = _inflater.Read(buffer); read > 0; read = _inflater.Read(buffer))
        {
            if (_plain.Length + read > maxBytes)
                throw new InvalidDataException("The message unpacks to too much.");
            _plain.Write(buffer, 0, read);
        }

        _packed.SetLength(0);
        return _plain.GetBuffer().AsMemory(0, (int)_plain.Length);
    }

    public void Dispose()
    {
        _inflater?.Dispose();
        _packed.Dispose();
        _plain.Dispose();
    }
}
