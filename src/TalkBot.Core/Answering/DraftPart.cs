namespace TalkBot.Core.Answering;

/// <summary>
/// A piece of a draft, as a composer gives it out: statements in the order they are to be shown and, where the composer
/// stopped short, why. Nobody trusts a draft, and nothing can show it: only <see cref="CitationVerifier"/> makes an answer of it.
/// </summary>
public abstract record DraftPart
{
    private protected DraftPart()
    {
    }

    /// <summary>The composer looked, and the documents do not answer. Nothing follows.</summary>
    public sealed record Declined(ReasonCode Reason) : DraftPart;

    /// <summary>The composer could not go on. What it stated before stands; nothing follows.</summary>
    public sealed record Failed(ReasonCode Reason) : DraftPart;
}

/// <summary>One statement of a draft: the quotations that bear it out, and who is speaking where that is known.</summary>
public sealed record DraftStatement(IReadOnlyList<Quotation> Quotations, string? Speaker = null) : DraftPart
{
    /// <summary>What the composer would say, in its own words; null where the quotations are to speak for themselves.</summary>
    public string? Text { get; init; }
}

/// <summary>Words that a composer says stand in a document.</summary>
public sealed record Quotation(string DocumentId, string Text);
