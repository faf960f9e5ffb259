using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace TalkBot.Testing.Discord;

/// <summary>The server's end of one connection: sends one message at a time, packed where the client asked for it.</summary>
internal sealed class FakeSocket : IDisposable
{
    private readonly WebSocket _socket;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly MemoryStream _packed = new();
    private readonly ZLibStream? _packer;

    /// <param name="socket">The open socket.</param>
    /// <param name="packs">Whether messages are sent as <c>zlib-stream</c>: one stream for the life of the connection, flushed after each.</param>
    public FakeSocket(WebSocket socket, bool packs)
    {
        _socket = socket;
        _packer = packs ? new ZLibStream(_packed, CompressionMode.Compress) : null;
    }

    /// <summary>Into how many WebSocket messages a packed one is cut; what is not the last does not end with a flush.</summary>
    public int Pieces { get; init; } = 1;

    public int? CloseStatus => (int?)_socket.CloseStatus;

    public Task SendAsync(JsonObject frame) => SendAsync(frame.ToJsonString());

    /// <summary>Sends a message, or nothing where the line is gone.</summary>
    public Task SendAsync(string text) => UseAsync(() => _packer is null
        ? _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None)
        : SendPackedAsync(Pack(text)));

    public Task CloseAsync(int code) => UseAsync(() => _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, CancellationToken.None));

    /// <summary>
    /// One at a time, and nothing after our close, which would cut the line and take the code of the close along; where the line
    /// was cut meanwhile, it stays so.
    /// </summary>
    private async Task UseAsync(Func<Task> act)
    {
        try
        {
            await _sending.WaitAsync();
            try
            {
                if (_socket.State is not WebSocketState.CloseSent)
                    await act();
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or InvalidOperationException or OperationCanceledException)
        {
            _socket.Abort();
        }
    }

    /// <summary>Cuts the line.</summary>
    public void Abort() => _socket.Abort();

    /// <returns>The next message; null when the client closed.</returns>
    public async Task<string?> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer, cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
                return null;
            text.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
                return Encoding.UTF8.GetString(text.ToArray());
        }
    }

    public void Dispose()
    {
        _packer?.Dispose();
        _packed.Dispose();
        _sending.Dispose();
    }

    private byte[] Pack(string text)
    {
        _packed.SetLength(0);
        _packer!.Write(Encoding.UTF8.GetBytes(text));
        _packer.Flush();
        return _packed.ToArray();
    }

    private async Task SendPackedAsync(byte[] bytes)
    {
        foreach (var piece in bytes.Chunk((bytes.Length + Pieces - 1) / Pieces))
            await _socket.SendAsync(piece, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
    }
}
