using TalkBot.Core.Answering;

namespace TalkBot.Core.Checking;

/// <summary>What a reader makes of a claim. Nobody trusts it: <see cref="ClaimChecker"/> looks for its quotations and decides.</summary>
/// <param name="Verdict">What the reader thinks that the passages say.</param>
/// <param name="Quotations">The words that it says bear that out.</param>
public sealed record ClaimReading(ClaimVerdict Verdict, IReadOnlyList<Quotation> Quotations);
