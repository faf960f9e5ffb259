using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace TalkBot.Testing;

/// <summary>A socket whose other end is a test.</summary>
public sealed class ScriptedSocket : WebSocket
{
    private readonly Channel<(byte[] Bytes, WebSocketMessageType Type, bool IsLast, int? Close)> _incoming = Channel.CreateUnbounded<(byte[], WebSocketMessageType, bool, int?)>();
    private readonly Channel<string> _sent = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource<int> _closedByClient = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebSocketState _state = WebSocketState.Open;
    private WebSocketCloseStatus? _closeStatus;
    private ReadOnlyMemory<byte> _rest;
    private (WebSocketMessageType Type, bool IsLast) _restIs;

    /// <summary>Whether the client's close is answered, as it should be.</summary>
    public bool AnswersClose { get; set; } = true;

    /// <summary>The code that the client closed with.</summary>
    public Task<int> ClosedByClient => _closedByClient.Task;

    /// <summary>Whether the client sent something that was not heard yet.</summary>
    public bool HasMore => _sent.Reader.TryPeek(out _);

    public override WebSocketCloseStatus? CloseStatus => _closeStatus;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => _state;

    public override string? SubProtocol => null;

    public ScriptedSocket Say(string text)
    {
        _incoming.Writer.TryWrite((Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, null));
        return this;
    }

    /// <summary>The same in frames of one byte.</summary>
    public ScriptedSocket SaySlowly(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < bytes.Length; i++)
            _incoming.Writer.TryWrite(([bytes[i]], WebSocketMessageType.Text, i == bytes.Length - 1, null));
        return this;
    }

    public ScriptedSocket SayBinary(byte[] bytes)
    {
        _incoming.Writer.TryWrite((bytes, WebSocketMessageType.Binary, true, null));
        return this;
    }

    public ScriptedSocket CloseWith(int code)
    {
        _incoming.Writer.TryWrite(([], WebSocketMessageType.Close, true, code));
        return this;
    }

    /// <summary>Cuts the line.</summary>
    public ScriptedSocket Cut()
    {
        _incoming.Writer.TryComplete(new WebSocketException(WebSocketError.ConnectionClosedPrematurely));
        return this;
    }

    /// <summary>The next message of the client.</summary>
    public Task<string> HearAsync(CancellationToken cancellationToken) => _sent.Reader.ReadAsync(cancellationToken).AsTask();

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        var result = await ReceiveAsync(buffer.AsMemory(), cancellationToken);
        return new WebSocketReceiveResult(result.Count, result.MessageType, result.EndOfMessage);
    }

    public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_rest.Length == 0)
        {
            (byte[] Bytes, WebSocketMessageType Type, bool IsLast, int? Close) next;
            try
            {
                next = await _incoming.Reader.ReadAsync(cancellationToken);
            }
            catch (ChannelClosedException exception)
            {
                throw exception.InnerException ?? new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
            }

            if (next.Close is { } code)
            {
                _closeStatus = (WebSocketCloseStatus)code;
                _state = WebSocketState.CloseReceived;
            }

            (_rest, _restIs) = (next.Bytes, (next.Type, next.IsLast));
        }

        var count = Math.Min(_rest.Length, buffer.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return new ValueWebSocketReceiveResult(count, _restIs.Type, _restIs.IsLast && _rest.Length == 0);
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        _sent.Writer.TryWrite(Encoding.UTF8.GetString(buffer));
        return Task.CompletedTask;
    }

    public override ValueTask SendAsync(ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        _sent.Writer.TryWrite(Encoding.UTF8.GetString(buffer.Span));
        return ValueTask.CompletedTask;
    }

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        _closedByClient.TrySetResult((int)closeStatus);
        if (AnswersClose)
            CloseWith((int)closeStatus);
        return Task.CompletedTask;
    }

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override void Abort() => Cut();

    public override void Dispose() => _state = WebSocketState.Closed;
}
