namespace TalkBot.Core.Chat;

/// <summary>What becomes of a message that waits to be sent when a document is removed that it quotes.</summary>
/// <param name="DocumentIds">The ids of the documents that it quotes.</param>
/// <param name="Payload">What is sent in its place, in the platform's own notation; null where nothing is, since an earlier part says it.</param>
public sealed record Withdrawal(IReadOnlyList<string> DocumentIds, string? Payload);
