using System.Text.Json.Nodes;

namespace TalkBot.Chat.Discord.Sending;

/// <summary>A message on its way out.</summary>
/// <param name="Body">What is said.</param>
/// <param name="Nonce">The same for every attempt.</param>
/// <param name="MayBeVisible">Whether an earlier attempt may have been shown.</param>
/// <param name="Since">A message that is older than it; null where there is none.</param>
internal sealed record Post(JsonObject Body, string Nonce, bool MayBeVisible, string? Since);
