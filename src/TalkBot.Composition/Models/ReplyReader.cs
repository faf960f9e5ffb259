using System.Buffers;
using System.Runtime.CompilerServices;

namespace TalkBot.Composition.Models;

/// <summary>
/// Reads a reply piece by piece, whether it is a stream of events or one JSON object, whatever its headers call it: some
/// servers stream although they were not asked to, others do not although they were.
/// </summary>
internal static class ReplyReader
{
    /// <summary>No answer is as large; a larger reply is not read to its end.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const int BufferSize = 16 * 1024;

    private static ReadOnlySpan<byte> Field => "data:"u8;

    private static ReadOnlySpan<byte> EndMark => "[DONE]"u8;

    /// <exception cref="ModelReplyException">The reply is too large, or <see cref="ReplyChunk"/> can make nothing of it.</exception>
    public static async IAsyncEnumerable<ReplyChunk> ReadAsync(Stream body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool? isJson = null;
        await foreach (var line in LinesAsync(body, isWhole: bytes => (isJson ??= IsJson(bytes)) == true, cancellationToken))
        {
            if (isJson == true)
                yield return ReplyChunk.Read(line);
            else if (line.Span.StartsWith(Field) && line[Field.Length..] is var data && !data.Span.Trim((byte)' ').SequenceEqual(EndMark))
                yield return ReplyChunk.Read(data);
        }
    }

    /// <summary>The lines of a stream of events, or all of it at once where <paramref name="isWhole"/> says so of its first bytes.</summary>
    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> LinesAsync(
        Stream body, Func<ReadOnlyMemory<byte>, bool> isWhole, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pending = new ArrayBufferWriter<byte>(BufferSize);
        var total = 0;
        while (await body.ReadAsync(pending.GetMemory(BufferSize), cancellationToken) is > 0 and var read)
        {
            pending.Advance(read);
            if ((total += read) > MaxBytes)
                throw new ModelReplyException(ModelOutcome.TooLarge);
            if (isWhole(pending.WrittenMemory))
                continue;

            var rest = pending.WrittenMemory;
            while (rest.Span.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end)
            {
                yield return rest[..end];
                rest = rest[(end + 1)..];
            }

            var left = rest.ToArray();
            pending.ResetWrittenCount();
            pending.Write(left);
        }

        if (pending.WrittenCount > 0)
            yield return pending.WrittenMemory;
    }

    private static bool IsJson(ReadOnlyMemory<byte> start) => start.Span.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{' or (byte)'[' or (byte)'<', ..];
}
