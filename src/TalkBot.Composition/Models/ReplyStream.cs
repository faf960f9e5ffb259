using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TalkBot.Composition.Models;

/// <summary>A reply written again in the one dialect that the client library reads without fail. Reads as it is read.</summary>
/// <param name="body">The reply as it came; closed with this.</param>
internal sealed class ReplyStream(Stream body) : Stream
{
    private readonly CancellationTokenSource _closing = new();
    private IAsyncEnumerator<ReplyChunk>? _chunks;
    private ReadOnlyMemory<byte> _event;
    private bool _hasEnded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _chunks ??= ReplyReader.ReadAsync(body, _closing.Token).GetAsyncEnumerator(_closing.Token);
        while (_event.IsEmpty && !_hasEnded)
        {
            // The enumerator was given its token once; each read may bring its own.
            await using var registration = cancellationToken.UnsafeRegister(closing => ((CancellationTokenSource)closing!).Cancel(), _closing);
            _hasEnded = !await _chunks.MoveNextAsync();
            _event = _hasEnded ? "data: [DONE]\n\n"u8.ToArray() : Write(_chunks.Current);
        }

        var count = Math.Min(buffer.Length, _event.Length);
        _event[..count].CopyTo(buffer);
        _event = _event[count..];
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
            _closing.Dispose();
        }

        base.Dispose(disposing);
    }

    private static byte[] Write(ReplyChunk chunk)
    {
        var content = JsonEncodedText.Encode(chunk.Content);
        var reason = chunk.IsTruncated ? "\"length\"" : chunk.IsEnd ? "\"stop\"" : "null";
        var usage = chunk.Tokens is var (tokensIn, tokensOut)
            ? string.Create(CultureInfo.InvariantCulture, $",\"usage\":{{\"prompt_tokens\":{tokensIn},\"completion_tokens\":{tokensOut},\"total_tokens\":{(long)tokensIn + tokensOut}}}")
            : "";
        return Encoding.UTF8.GetBytes(
            $"data: {{\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"model\",\"choices\":[{{\"index\":0,\"delta\":{{\"role\":\"assistant\",\"content\":\"{content}\"}},\"finish_reason\":{reason}}}]{usage}}}\n\n");
    }
}
