namespace TalkBot.Core.Knowledge;

/// <summary>A passage found for a question; a higher <paramref name="Score"/> is a better match, comparable within one retrieval only.</summary>
public sealed record RetrievedPassage(Passage Passage, double Score);
