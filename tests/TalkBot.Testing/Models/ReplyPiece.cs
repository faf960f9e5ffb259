using System.Text;
using System.Text.Json;

namespace TalkBot.Testing.Models;

/// <summary>Bytes of a reply that are sent in one go.</summary>
public sealed record ReplyPiece(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>How long to wait before them.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>What to wait for before them: a test paces a stream by it.</summary>
    public Task After { get; init; } = Task.CompletedTask;

    public static implicit operator ReplyPiece(string text) => FromText(text);

    public static ReplyPiece FromText(string text) => new(Encoding.UTF8.GetBytes(text));

    internal static ReplyPiece OfRow(JsonElement chunk) =>
        new(chunk.TryGetProperty("data_base64", out var data) ? data.GetBytesFromBase64() : Encoding.UTF8.GetBytes(chunk.GetProperty("data").GetString()!))
        {
            Delay = TimeSpan.FromMilliseconds(chunk.GetProperty("delay_ms").GetInt32()),
        };
}
