namespace TalkBot.Search.Understanding;

/// <summary>A word of a question, or of the conversation before it, that says something about its subject.</summary>
/// <param name="Term">Its index term.</param>
/// <param name="Weight">How much it counts: 1, or less for words that say little and for those of earlier turns.</param>
/// <param name="IsOwn">Whether it stands in the question itself, and not only in an earlier turn.</param>
/// <param name="IsName">Whether the person wrote it as a name, with a capital that no sentence start explains.</param>
/// <param name="Related">What stands in for it.</param>
internal sealed record QuestionTerm(string Term, double Weight, bool IsOwn, bool IsName, IReadOnlyList<RelatedPhrase> Related)
{
    /// <summary>Whether it asks for one of several by its rank: "first", "largest".</summary>
    public bool IsRank { get; init; }

    /// <summary>The index term of the surname behind a first name; null where it is none.</summary>
    public string? Surname { get; init; }

    /// <summary>Whether it is said of two parties that an answer may name: "both countries".</summary>
    public bool IsOfTwoSides { get; init; }

    /// <summary>The index terms of the phrase without which it says nothing: "<i>take</i> part" is no taking; null where it stands for itself.</summary>
    public IReadOnlyList<string>? Phrase { get; init; }
}
