using TalkBot.Core.Conversations;

namespace TalkBot.Core.Chat;

/// <summary>Everything that answering one message leaves behind.</summary>
/// <param name="Message">The message that is done.</param>
/// <param name="Turns">What it adds to its conversation; empty for what is no talk.</param>
/// <param name="Answer">The answer with its provenance; null where the reply is none.</param>
/// <param name="Outgoing">What is to be sent, in order.</param>
public sealed record Completion(IncomingMessage Message, IReadOnlyList<Turn> Turns, StoredAnswer? Answer, IReadOnlyList<OutgoingMessage> Outgoing);
