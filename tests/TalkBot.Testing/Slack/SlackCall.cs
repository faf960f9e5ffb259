using System.Text.Json.Nodes;

namespace TalkBot.Testing.Slack;

/// <summary>A call of the Web API or of a response_url, with what was answered.</summary>
/// <param name="Method">The method; <c>response_url</c> for one of those.</param>
/// <param name="Arguments">What it was called with; nested fields of a form are JSON.</param>
/// <param name="Token">The bearer token it came with; empty without one.</param>
/// <param name="IsForm">Whether it was a form.</param>
/// <param name="HasLength">Whether the body's length was told.</param>
/// <param name="Answer">The status, and where that was 200 the error code, or "ok".</param>
public sealed record SlackCall(string Method, JsonObject Arguments, string Token, bool IsForm, bool HasLength, string Answer)
{
    public string? Text(string name) => Arguments[name]?.ToString();
}
