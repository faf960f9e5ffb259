namespace TalkBot.Search.Scoring;

/// <summary>One way in which a passage may hold a word of a question.</summary>
/// <param name="Term">The term.</param>
/// <param name="Weight">What its BM25 score is multiplied by.</param>
internal sealed record SoughtTerm(FoundTerm Term, float Weight);
