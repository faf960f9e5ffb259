using System.Text;
using System.Text.Json;

namespace TalkBot.Testing.Models;

/// <summary>What a <see cref="ScriptedModel"/> answers a request with.</summary>
public sealed record ModelReply
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Status { get; init; } = 200;

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>How long nothing comes, not even the headers.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether nothing comes at all, headers included, until the program hangs up.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether the connection is torn down instead of a reply.</summary>
    public bool IsReset { get; init; }

    public IReadOnlyList<ReplyPiece> Pieces { get; init; } = [];

    /// <summary>What happens after the last piece.</summary>
    public ReplyEnd End { get; init; }

    /// <summary>A body that comes at once.</summary>
    public static ModelReply Body(string body, int status = 200, string type = "application/json") =>
        new() { Status = status, Headers = new Dictionary<string, string> { ["Content-Type"] = type }, Pieces = [body] };

    /// <summary>An error as OpenAI writes one.</summary>
    public static ModelReply Error(int status, string message, string code = "error") =>
        Body(JsonSerializer.Serialize(new { error = new { message, type = "x", code } }), status);

    /// <summary>A completion that does not stream.</summary>
    public static ModelReply Completion(string? content, string finishReason = "stop") => Body(JsonSerializer.Serialize(
        new
        {
            id = "chatcmpl-1",
            @object = "chat.completion",
            created = 1,
            model = "scripted",
            choices = new[] { new { index = 0, message = new { role = "assistant", content }, finish_reason = finishReason } },
            usage = new { prompt_tokens = 100, completion_tokens = 20, total_tokens = 120 },
        },
        Json));

    /// <summary>A completion that streams: the content in these pieces, the reason it ended, the count of tokens, and the end mark.</summary>
    public static ModelReply Stream(params IEnumerable<string> contents) =>
        Events([.. contents.Select(Delta), Finish(), Usage(), Done]);

    /// <summary>Events of a stream, each as it stands.</summary>
    public static ModelReply Events(params IReadOnlyList<ReplyPiece> events) =>
        new() { Headers = new Dictionary<string, string> { ["Content-Type"] = "text/event-stream" }, Pieces = events };

    public static ReplyPiece Done => "data: [DONE]\n\n";

    public static ReplyPiece Delta(string content) => Event(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion.chunk",
        created = 1,
        model = "scripted",
        choices = new[] { new { index = 0, delta = new { role = "assistant", content }, finish_reason = (string?)null } },
    });

    public static ReplyPiece Finish(string reason = "stop") => Event(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion.chunk",
        created = 1,
        model = "scripted",
        choices = new[] { new { index = 0, delta = new { }, finish_reason = reason } },
    });

    public static ReplyPiece Event(object data) => $"data: {JsonSerializer.Serialize(data, Json)}\n\n";

    /// <summary>The reply that a row of <c>llm_bad_responses.jsonl</c> describes.</summary>
    public static ModelReply OfRow(JsonElement row)
    {
        var response = row.GetProperty("response");
        var pieces = response.TryGetProperty("chunks", out var chunks) ? [.. chunks.EnumerateArray().Select(ReplyPiece.OfRow)]
            : row.TryGetProperty("generator", out var generator) ? [Generated(generator)]
            : response.TryGetProperty("body", out var body) && body.GetString() is { Length: > 0 } text ? [text]
            : Array.Empty<ReplyPiece>();
        var hangs = response.GetProperty("then").GetString() == "hang";
        return new ModelReply
        {
            Status = response.GetProperty("status").GetInt32(),
            Headers = response.GetProperty("headers").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!),
            Delay = TimeSpan.FromMilliseconds(response.GetProperty("delay_ms").GetInt32()),
            IsSilent = hangs && chunks.ValueKind == JsonValueKind.Undefined,
            Pieces = pieces,
            End = hangs ? ReplyEnd.Hang : response.GetProperty("then").GetString() == "reset" ? ReplyEnd.Reset : ReplyEnd.Close,
        };
    }

    private static ReplyPiece Usage() => Event(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion.chunk",
        created = 1,
        model = "scripted",
        choices = Array.Empty<object>(),
        usage = new { prompt_tokens = 100, completion_tokens = 20, total_tokens = 120 },
    });

    private static ReplyPiece Generated(JsonElement generator)
    {
        var times = generator.GetProperty("times").GetInt32();
        return generator.TryGetProperty("body_repeat", out var body)
            ? Repeat(body.GetString()!, times)
            : Completion(Repeat(generator.GetProperty("content_repeat").GetString()!, times)).Pieces[0];
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}

/// <summary>What happens after the last piece of a reply.</summary>
public enum ReplyEnd
{
    /// <summary>The reply is complete.</summary>
    Close,

    /// <summary>Nothing more comes, until the program hangs up.</summary>
    Hang,

    /// <summary>The connection is torn down.</summary>
    Reset,
}
