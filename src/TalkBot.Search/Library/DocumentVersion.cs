namespace TalkBot.Search.Library;

/// <summary>A document as it was at one time: its id, and the hash of its content.</summary>
internal sealed record DocumentVersion(string Id, string Hash);
