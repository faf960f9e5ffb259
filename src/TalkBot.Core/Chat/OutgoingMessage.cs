namespace TalkBot.Core.Chat;

/// <summary>One message as a platform's renderer made it, ready to be sent now or after a restart.</summary>
/// <param name="Id">Fixed before the first attempt, so that a platform that knows nonces can tell a repetition; at most 25 characters.</param>
/// <param name="Platform">Whose payload it is.</param>
/// <param name="Address">Where it goes: the platform adapter's own notation.</param>
/// <param name="Payload">What is sent: the platform's own notation.</param>
public sealed record OutgoingMessage(string Id, Platform Platform, string Address, string Payload);
