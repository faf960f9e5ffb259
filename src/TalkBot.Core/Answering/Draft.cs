namespace TalkBot.Core.Answering;

/// <summary>What a composer claims. Nobody trusts it yet, and nothing can show it: only <see cref="CitationVerifier"/> makes an answer of it.</summary>
/// <param name="Statements">In the order they are to be shown; empty when the composer declines.</param>
/// <param name="Declined">Why there is no statement; null when there are some.</param>
public sealed record Draft(IReadOnlyList<DraftStatement> Statements, ReasonCode? Declined)
{
    public static Draft Of(IReadOnlyList<DraftStatement> statements) => new(statements, null);

    public static Draft Decline(ReasonCode reason) => new([], reason);
}

/// <summary>One statement of a draft: the quotations that make it, and who is speaking where that is known.</summary>
public sealed record DraftStatement(IReadOnlyList<Quotation> Quotations, string? Speaker = null);

/// <summary>Words that a composer says stand in a document.</summary>
public sealed record Quotation(string DocumentId, string Text);
