using System.Text.Json;

namespace TalkBot.Composition.Models;

/// <summary>A piece of a chat completion, of whatever dialect, as far as it matters here.</summary>
/// <param name="Content">The next words; empty for a sign of life.</param>
/// <param name="IsTruncated">Whether the model was stopped by its limit.</param>
/// <param name="IsEnd">Whether the model says that it has finished.</param>
/// <param name="Tokens">Tokens in and out, where they are told and make sense.</param>
internal sealed record ReplyChunk(string Content, bool IsTruncated, bool IsEnd, (int In, int Out)? Tokens)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads one event of a stream, or a whole completion.</summary>
    /// <exception cref="ModelReplyException">It is an error, a refusal, a call of a tool, or nothing that is known.</exception>
    public static ReplyChunk Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            throw new ModelReplyException(ModelOutcome.Garbage);
        }
    }

    private static ReplyChunk Of(JsonElement root)
    {
        if (Find(root, "error") is not null)
            throw new ModelReplyException(ModelOutcome.ServerError);
        var choice = Find(root, "choices") is { ValueKind: JsonValueKind.Array } choices && choices.GetArrayLength() > 0 ? choices[0] : default;
        var message = Find(choice, "delta") ?? Find(choice, "message") ?? default;
        var reason = TextOf(Find(choice, "finish_reason"));
        if (TextOf(Find(message, "refusal")).Length > 0)
            throw new ModelReplyException(ModelOutcome.Refused);
        if (Find(message, "function_call") is not null || Find(message, "tool_calls") is { ValueKind: JsonValueKind.Array } calls && calls.GetArrayLength() > 0)
            throw new ModelReplyException(ModelOutcome.UnaskedToolCall);
        if (reason == "content_filter")
            throw new ModelReplyException(ModelOutcome.Filtered);
        return new ReplyChunk(TextOf(Find(message, "content")), reason == "length", reason.Length > 0, TokensOf(Find(root, "usage")));
    }

    private static (int In, int Out)? TokensOf(JsonElement? usage) =>
        CountOf(Find(usage, "prompt_tokens")) is { } tokensIn && CountOf(Find(usage, "completion_tokens")) is { } tokensOut ? (tokensIn, tokensOut) : null;

    private static int? CountOf(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var count) && count >= 0 ? count : null;

    /// <summary>A text, also one that is given in parts.</summary>
    private static string TextOf(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Array } parts => string.Concat(parts.EnumerateArray().Select(part => TextOf(Find(part, "text")))),
        _ => "",
    };

    /// <summary>The last property of that name; null where there is none, or only a null.</summary>
    private static JsonElement? Find(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;
}
