namespace TalkBot.Reader;

/// <summary>A file that is not read any further; the message is what the verdict says.</summary>
internal sealed class UnreadableFileException(string message) : Exception(message);
