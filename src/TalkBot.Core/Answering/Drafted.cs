using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>What came of one composer's draft once it was verified.</summary>
/// <param name="Verification">What is left of it.</param>
/// <param name="Reason">Why nothing is; null where something is.</param>
/// <param name="IsDeclined">Whether the composer said that the documents do not answer.</param>
internal sealed record Drafted(Verification Verification, ReasonCode? Reason, bool IsDeclined)
{
    /// <summary>Whether no other composer need be asked.</summary>
    public bool IsSettled => Reason is null || IsDeclined;

    /// <summary>Its statements that cannot both be so.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>Has <paramref name="composer"/> draft, and verifies each statement as it comes; adds what was retrieved and says otherwise.</summary>
    public static async Task<Drafted> ByAsync(
        IAnswerComposer composer, Question question, Retrieval retrieval, CitationVerifier verifier, IProgress<AnswerProgress>? progress, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Spans.StartActivity("compose");
        ReasonCode? reason = null;
        var (isDeclined, isFirst) = (false, true);
        await foreach (var part in composer.ComposeAsync(question, retrieval, cancellationToken))
        {
            switch (part)
            {
                case DraftPart.Declined declined:
                    (reason, isDeclined) = (declined.Reason, true);
                    break;
                case DraftPart.Failed failed:
                    reason = failed.Reason;
                    break;
                case DraftStatement draft:
                    if (isFirst)
                        progress?.Report(new AnswerProgress.Checking());
                    isFirst = false;
                    Verify(draft, verifier, progress);
                    break;
            }
        }

        foreach (var otherSide in Answering.Disagreements.OtherSides(verifier, retrieval))
            Verify(otherSide, verifier, progress);
        var verification = verifier.Result;
        return verification.Statements.Count > 0
            ? new Drafted(verification, null, false) { Disagreements = Answering.Disagreements.Among(verifier) }
            : new Drafted(verification, reason ?? (verification.Dropped.Count > 0 ? ReasonCode.ClaimUnsupported : ReasonCode.QuoteFailed), isDeclined);
    }

    public Provenance ProvenanceOf(string composer, IndexInfo index, ReasonCode? fallback) =>
        new(composer, index, Verification.Citations.Count, Verification.Citations.Count + Verification.Rejected.Count)
        {
            Fallback = fallback,
            StatementsDropped = Verification.Dropped.Count,
            NewestSource = Verification.Citations.Max(citation => citation.Excerpt.PublishedAt),
        };

    private static void Verify(DraftStatement draft, CitationVerifier verifier, IProgress<AnswerProgress>? progress)
    {
        using var span = Telemetry.Spans.StartActivity("verify");
        if (verifier.Verify(draft) is { } statement)
            progress?.Report(new AnswerProgress.Verified(statement, [.. statement.Citations.Select(number => verifier.Citation(number))]));
    }
}
