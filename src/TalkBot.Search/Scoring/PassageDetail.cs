namespace TalkBot.Search.Scoring;

/// <summary>What adds to the score of a passage that was found by other words.</summary>
/// <param name="Terms">Each adds its own score.</param>
/// <param name="Pairs">Two words that the question has side by side, near each other.</param>
internal sealed record PassageDetail(IReadOnlyList<SoughtTerm> Terms, IReadOnlyList<SoughtPair> Pairs);
