using System.Buffers;
using System.Net.WebSockets;

namespace TalkBot.Chat.Transport;

/// <summary>
/// Whole messages over a socket: bounded, put together from any number of frames, sent one at a time. Trouble of the line is
/// a <see cref="SocketEvent.Closed"/>, never an exception.
/// </summary>
internal sealed class MessageSocket(WebSocket socket, int maxBytes, TimeProvider time) : IDisposable
{
    private const int FrameBytes = 16 * 1024;

    /// <summary>A buffer that grew beyond this for one message is given back.</summary>
    private const int KeptBytes = 1024 * 1024;

    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(12);

    private readonly SemaphoreSlim _sending = new(1);
    private ArrayBufferWriter<byte> _buffer = new(FrameBytes);

    /// <exception cref="OperationCanceledException">By <paramref name="cancellationToken"/>, and by nothing else.</exception>
    public async Task<SocketEvent> ReceiveAsync(CancellationToken cancellationToken)
    {
        if (_buffer.Capacity > KeptBytes)
            _buffer = new ArrayBufferWriter<byte>(FrameBytes);
        _buffer.ResetWrittenCount();
        var isTooLong = false;
        while (true)
        {
            ValueWebSocketReceiveResult frame;
            try
            {
                frame = await socket.ReceiveAsync(_buffer.GetMemory(FrameBytes), cancellationToken);
            }
            catch (Exception exception) when (IsDeadLine(exception, cancellationToken))
            {
                return new SocketEvent.Closed(null);
            }

            if (frame.MessageType == WebSocketMessageType.Close)
                return new SocketEvent.Closed((int?)socket.CloseStatus);
            if (!isTooLong)
                _buffer.Advance(frame.Count);
            isTooLong |= _buffer.WrittenCount > maxBytes;
            if (frame.EndOfMessage)
                return isTooLong ? new SocketEvent.TooLong() : new SocketEvent.Message(_buffer.WrittenMemory, frame.MessageType == WebSocketMessageType.Text);
        }
    }

    /// <summary>Sends a text message. A line that is dead is noticed by the receiver.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(SendTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, linked.Token);
        }
        catch (Exception exception) when (IsDeadLine(exception, cancellationToken))
        {
            socket.Abort();
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says goodbye with <paramref name="code"/>, and does not wait for an answer.</summary>
    public async Task CloseAsync(int code)
    {
        using var timeout = new CancellationTokenSource(CloseTimeout, time);
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, timeout.Token);
        }
        catch (Exception exception) when (IsDeadLine(exception, CancellationToken.None))
        {
            socket.Abort();
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        _sending.Dispose();
    }

    /// <summary>A keep-alive that got no answer shows as a cancellation that nobody asked for.</summary>
    private static bool IsDeadLine(Exception exception, CancellationToken cancellationToken) =>
        exception is WebSocketException or IOException or InvalidOperationException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
