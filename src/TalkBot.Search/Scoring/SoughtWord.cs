namespace TalkBot.Search.Scoring;

/// <summary>A word of a question as it is looked for: itself, in a heading, or what stands in for it.</summary>
/// <param name="Ways">Any of these; a passage that holds several counts the best one in full and the others a little.</param>
internal sealed record SoughtWord(IReadOnlyList<SoughtTerm> Ways)
{
    /// <summary>What the other ways count for, beside the best.</summary>
    public const float TieBreaker = 0.1f;
}
