namespace TalkBot.Core.Answering;

/// <summary>What is left of a draft once every quotation has been looked for and every statement held against them.</summary>
/// <param name="Statements">Those that are borne out, in the draft's order.</param>
/// <param name="Citations">The quotations that were found, numbered in the order of use.</param>
/// <param name="Rejected">The quotations that were not, each with the reason.</param>
/// <param name="Dropped">The statements that said more than their quotations, each with the reason.</param>
public sealed record Verification(
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<RejectedQuotation> Rejected,
    IReadOnlyList<DroppedStatement> Dropped);

public sealed record RejectedQuotation(Quotation Quotation, RejectionReason Reason);

public sealed record DroppedStatement(DraftStatement Statement, UnsupportedReason Reason);

/// <summary>Why a quotation does not count.</summary>
public enum RejectionReason
{
    /// <summary>No document has the id it names.</summary>
    UnknownDocument,

    /// <summary>Fewer than <see cref="CitationVerifier.MinQuotationLength"/> characters prove nothing.</summary>
    TooShort,

    /// <summary>The words do not stand in the document, in this order and without a gap.</summary>
    NotVerbatim,

    /// <summary>They do, but as an order to whoever reads them: that reports nothing.</summary>
    Order,

    /// <summary>They do, but the rest of their sentence denies, hedges or attributes them, and was left out.</summary>
    CutOutOfContext,
}
