using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace TalkBot.Chat.Slack.Api;

/// <summary>Bodies of the Web API, there and back. Those that go have a length: JsonContent would be sent in chunks.</summary>
internal static class ApiContent
{
    public static HttpContent Json(JsonObject arguments) => Json(Encoding.UTF8.GetBytes(arguments.ToJsonString()));

    public static HttpContent Json(ReadOnlyMemory<byte> json)
    {
        var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }

    /// <summary>Fields of a form; what is nested goes as JSON in its field.</summary>
    public static HttpContent Form(JsonObject arguments) => new FormUrlEncodedContent(
        arguments.Select(argument => KeyValuePair.Create(argument.Key, argument.Value is JsonValue value ? value.ToString() : argument.Value?.ToJsonString() ?? "")));

    /// <summary>What a response_url answers when it has taken a message.</summary>
    public static bool IsPlainOk(byte[] bytes) => bytes.AsSpan().SequenceEqual("ok"u8);
}
