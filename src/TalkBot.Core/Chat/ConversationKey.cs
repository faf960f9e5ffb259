namespace TalkBot.Core.Chat;

/// <summary>A conversation: a thread, or a direct message channel. Its messages are answered in order; conversations go side by side.</summary>
/// <param name="Platform">Where it takes place.</param>
/// <param name="Space">The server or workspace; empty in a direct message.</param>
/// <param name="Place">The thread or channel.</param>
public sealed record ConversationKey(Platform Platform, string Space, string Place);
