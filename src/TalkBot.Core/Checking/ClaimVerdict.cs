namespace TalkBot.Core.Checking;

/// <summary>What the documents say to a claim. It is about the documents, and never about the truth.</summary>
public enum ClaimVerdict
{
    /// <summary>The documents say so.</summary>
    Supported,

    /// <summary>The documents say otherwise: the same of another number or name, or the opposite.</summary>
    Contradicted,

    /// <summary>Neither is certain enough to be said.</summary>
    NotFound,
}
