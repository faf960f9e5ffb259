namespace TalkBot.Search.Understanding;

/// <summary>A word of a question, or of the conversation before it, that says something about its subject.</summary>
/// <param name="Term">Its index term.</param>
/// <param name="Weight">How much it counts: 1 for the question's own words, less for those of earlier turns.</param>
/// <param name="IsName">Whether the person wrote it as a name, with a capital that no sentence start explains.</param>
/// <param name="Related">What stands in for it.</param>
internal sealed record QuestionTerm(string Term, double Weight, bool IsName, IReadOnlyList<RelatedPhrase> Related);
