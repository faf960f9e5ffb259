using TalkBot.Core.Answering;
using TalkBot.Core.Answering.Support;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Checking;

/// <summary>
/// Weighs what a reader makes of a claim against what its words say. The reader may raise a verdict only with quotations
/// that stand in the documents and that pass fixed rules; where the two disagree and no rule decides, neither is certain.
/// </summary>
/// <param name="reader">The reader's name.</param>
/// <param name="findDocument">The document with an id; null where there is none.</param>
internal sealed class ReadingReview(string reader, Func<string, Document?> findDocument)
{
    /// <summary>What becomes of the verdict that the words alone give.</summary>
    /// <param name="claim">The claim, a single sentence.</param>
    /// <param name="byWords">The verdict by its words.</param>
    /// <param name="reading">What the reader makes of it; null where it makes nothing.</param>
    public CheckedClaim Weigh(Claim claim, CheckedClaim byWords, ClaimReading? reading)
    {
        var (verdict, outcome) = Review(claim, byWords, reading);
        if (reading is not null)
            Telemetry.ClaimReadings.Add(1, Telemetry.Tag("outcome", outcome));
        return verdict;
    }

    private (CheckedClaim Verdict, ReadingOutcome Outcome) Review(Claim claim, CheckedClaim byWords, ClaimReading? reading)
    {
        if (reading is null || reading.Verdict == byWords.Verdict)
            return (byWords, ReadingOutcome.Agreed);
        if (byWords.Verdict == ClaimVerdict.Supported && IsBorneOut(claim, byWords.Excerpts.Select(excerpt => new Quotation(excerpt.DocumentId, excerpt.Quote))))
            return (byWords, ReadingOutcome.Refused);
        if (reading.Verdict == ClaimVerdict.NotFound)
            return (byWords with { Verdict = ClaimVerdict.NotFound, Reader = reader }, ReadingOutcome.Lowered);

        var evidence = Verified(claim, reading.Quotations);
        var stands = evidence.Count > 0 && (reading.Verdict == ClaimVerdict.Supported
            ? IsBorneOut(claim, reading.Quotations) || (byWords.Verdict == ClaimVerdict.NotFound && ParaphraseRule.IsKept(claim.Text, evidence))
            : ParaphraseRule.IsOfOneMatter(claim.Text, evidence) && !IsBorneOut(claim, reading.Quotations));
        if (!stands)
            return (byWords, ReadingOutcome.Refused);
        return byWords.Verdict == ClaimVerdict.Supported
            ? (byWords with { Verdict = ClaimVerdict.NotFound, Reader = reader }, ReadingOutcome.Lowered)
            : (byWords with { Verdict = reading.Verdict, Excerpts = [.. evidence.Select(quoted => quoted.Excerpt)], Reader = reader }, ReadingOutcome.Raised);
    }

    /// <summary>Whether the quotations stand in the documents, and the claim could be a statement of an answer that rests on them.</summary>
    private bool IsBorneOut(Claim claim, IEnumerable<Quotation> quotations) =>
        VerifierOf(claim).Verify(new DraftStatement([.. quotations]) { Text = claim.Text }) is not null;

    private List<Evidence> Verified(Claim claim, IReadOnlyList<Quotation> quotations)
    {
        var verifier = VerifierOf(claim);
        verifier.Verify(new DraftStatement(quotations));
        return verifier.Result.Citations.Select(citation => new Evidence(verifier.DocumentOf(citation.Excerpt), citation.Excerpt)).ToList();
    }

    private CitationVerifier VerifierOf(Claim claim) => new(new Question($"{claim.Question} {claim.Text}"), findDocument);
}
