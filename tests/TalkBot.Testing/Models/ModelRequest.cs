using System.Text.Json;

namespace TalkBot.Testing.Models;

/// <summary>What a program asked of a <see cref="ScriptedModel"/>.</summary>
/// <param name="Number">1 for the first request.</param>
/// <param name="Path">For example <c>/v1/chat/completions</c>.</param>
/// <param name="Headers">The first value of each header.</param>
/// <param name="Text">The body as it came.</param>
/// <param name="Gone">Ends when the program has hung up, or has read the whole reply.</param>
public sealed record ModelRequest(int Number, string Path, IReadOnlyDictionary<string, string> Headers, string Text, Task Gone)
{
    /// <summary>The body; undefined where there is none.</summary>
    public JsonElement Body { get; } = Text.Length > 0 ? Parse(Text) : default;

    public bool IsStreaming => Body.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True;

    /// <summary>The messages in order.</summary>
    public IReadOnlyList<(string Role, string Content)> Messages =>
        [.. Body.GetProperty("messages").EnumerateArray().Select(message => (message.GetProperty("role").GetString()!, ContentOf(message.GetProperty("content"))))];

    /// <summary>What the messages of one role say.</summary>
    public string Said(string role) => string.Join('\n', Messages.Where(message => message.Role == role).Select(message => message.Content));

    private static string ContentOf(JsonElement content) => content.ValueKind == JsonValueKind.String
        ? content.GetString()!
        : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));

    private static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
