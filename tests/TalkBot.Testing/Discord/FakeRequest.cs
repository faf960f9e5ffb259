using System.Text.Json.Nodes;

namespace TalkBot.Testing.Discord;

/// <summary>A call that was made, with what was answered.</summary>
public sealed record FakeRequest(string Method, string Path, JsonNode? Body, bool HasToken, bool HasLength, string UserAgent, int Status);
