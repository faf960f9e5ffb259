namespace TalkBot.Core.Answering;

/// <summary>Why there is no answer from the documents, or not the one that was first tried for. Shown to people and programs in snake_case.</summary>
public enum ReasonCode
{
    /// <summary>Nothing in the documents touches the question.</summary>
    NoMatch,

    /// <summary>Something touches it, but not closely enough to count as an answer.</summary>
    BelowThreshold,

    /// <summary>An answer was drafted, but its quotations were not found in the documents.</summary>
    QuoteFailed,

    /// <summary>An answer was drafted and its quotations were found, but it said more than they do.</summary>
    ClaimUnsupported,

    /// <summary>The model read what was found, and says that it does not answer the question.</summary>
    ModelDeclined,

    /// <summary>The model did not give an answer that could be used: it was not reached, too slow, or made no sense.</summary>
    ModelUnavailable,

    /// <summary>It was a greeting, thanks, or a call for help, and not a question on the documents.</summary>
    SmallTalk,
}
