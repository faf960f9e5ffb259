namespace TalkBot.Composition.Drafting;

/// <summary>A statement as the model gave it, not yet tied to the documents.</summary>
/// <param name="Text">What it says, in one line, without citation marks.</param>
/// <param name="Quotes">The words it says it copied.</param>
/// <param name="Marks">The passages it names without copying anything; 0 stands for one that cannot be.</param>
/// <param name="Speaker">Whose claim it is, where the model said so.</param>
internal sealed record DraftedStatement(string Text, IReadOnlyList<DraftedQuote> Quotes, IReadOnlyList<int> Marks, string? Speaker)
{
    /// <summary>A longer statement is no statement.</summary>
    public const int MaxLength = 1_000;
}

/// <summary>Words that the model says stand in a passage; <paramref name="Passage"/> is null where it did not say in which.</summary>
internal sealed record DraftedQuote(int? Passage, string Words);
