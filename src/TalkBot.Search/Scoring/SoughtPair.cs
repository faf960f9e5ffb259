namespace TalkBot.Search.Scoring;

/// <summary>Two words of one field that are to stand near each other.</summary>
/// <param name="First">The one that comes first in the question.</param>
/// <param name="Second">The other.</param>
/// <param name="Weight">What their BM25 score, as if they were one word, is multiplied by.</param>
internal sealed record SoughtPair(FoundTerm First, FoundTerm Second, float Weight);
