namespace TalkBot.Search.Analysis;

/// <summary>A word of a text, stop words too.</summary>
/// <param name="Term">Its index term; for a stop word, itself in lower case.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The position just after it.</param>
/// <param name="IsStop">Whether the index leaves it out.</param>
internal readonly record struct Word(string Term, int Start, int End, bool IsStop);
