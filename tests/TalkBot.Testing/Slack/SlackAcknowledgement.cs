using System.Text.Json.Nodes;

namespace TalkBot.Testing.Slack;

/// <summary>An acknowledgement that a client sent.</summary>
/// <param name="EnvelopeId">Of what.</param>
/// <param name="Payload">What went along; null where nothing did.</param>
/// <param name="After">How long after the envelope; null for one that was not waited for.</param>
public sealed record SlackAcknowledgement(string EnvelopeId, JsonNode? Payload, TimeSpan? After);
