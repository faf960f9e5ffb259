namespace TalkBot.Core.Checking;

/// <summary>What came of a reader's verdict on a claim.</summary>
internal enum ReadingOutcome
{
    /// <summary>The words say the same.</summary>
    Agreed,

    /// <summary>It stands, where the words alone were not certain.</summary>
    Raised,

    /// <summary>It makes uncertain what the words alone said.</summary>
    Lowered,

    /// <summary>Its quotations do not stand in the documents, or do not bear it out: the words decide.</summary>
    Refused,
}
