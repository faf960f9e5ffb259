namespace TalkBot.Search.Splitting;

/// <summary>The sentences from one heading of a document to the next.</summary>
/// <param name="FirstSentence">The index of its first sentence: the heading itself, where there is one.</param>
/// <param name="EndSentence">The index just after its last sentence.</param>
/// <param name="Heading">The heading's words without Markdown's marks; null before the first heading.</param>
internal sealed record Section(int FirstSentence, int EndSentence, string? Heading);
