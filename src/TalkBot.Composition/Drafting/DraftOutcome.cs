namespace TalkBot.Composition.Drafting;

/// <summary>What came of a model's draft.</summary>
internal enum DraftOutcome
{
    /// <summary>It held statements with quotations.</summary>
    Used,

    /// <summary>It said that the documents do not answer.</summary>
    Declined,

    /// <summary>It stated something, but named no passage that there is.</summary>
    Unquoted,

    /// <summary>It held nothing.</summary>
    Empty,

    /// <summary>It held nothing that could be read as an answer.</summary>
    Unreadable,

    /// <summary>It gave a part of the prompt away.</summary>
    Leaked,

    /// <summary>It never came, or broke off.</summary>
    Failed,
}
