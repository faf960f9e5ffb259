namespace TalkBot.Search.Analysis;

/// <summary>A word of a text: its index term, and where it stands.</summary>
internal readonly record struct Token(string Term, int Start, int End);
