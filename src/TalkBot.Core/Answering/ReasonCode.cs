namespace TalkBot.Core.Answering;

/// <summary>Why there is no answer from the documents. Shown to people and programs in snake_case.</summary>
public enum ReasonCode
{
    /// <summary>Nothing in the documents touches the question.</summary>
    NoMatch,

    /// <summary>Something touches it, but not closely enough to count as an answer.</summary>
    BelowThreshold,

    /// <summary>An answer was drafted, but its quotations were not found in the documents.</summary>
    QuoteFailed,

    /// <summary>It was a greeting, thanks, or a call for help, and not a question on the documents.</summary>
    SmallTalk,
}
