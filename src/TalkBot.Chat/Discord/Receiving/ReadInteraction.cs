using System.Text.Json.Nodes;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Discord.Receiving;

/// <summary>An interaction that was read: what to respond at once, and what somebody said by it.</summary>
/// <param name="Id">Of the interaction.</param>
/// <param name="Token">To respond with.</param>
/// <param name="Response">The first response, due within three seconds.</param>
/// <param name="Message">What was said; null when a form is opened first.</param>
internal sealed record ReadInteraction(string Id, string Token, JsonObject Response, IncomingMessage? Message);
