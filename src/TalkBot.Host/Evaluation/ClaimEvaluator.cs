using System.Runtime.CompilerServices;
using TalkBot.Core;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;

namespace TalkBot.Host.Evaluation;

/// <summary>Checks claims the way a person does, each in its own document, and takes the time.</summary>
internal sealed class ClaimEvaluator(ClaimChecker checker, CheckingOptions options, IDocumentIndex index, TimeProvider time)
{
    /// <summary>Checks <paramref name="claims"/> one after the other. The first is checked once before that, so that no check pays for loading the code.</summary>
    /// <exception cref="TalkBotException"><see cref="Fault.QuestionsUnreadable"/>: a claim names a document that the corpus does not hold.</exception>
    public async IAsyncEnumerable<EvaluatedClaim> EvaluateAsync(IReadOnlyList<EvaluationClaim> claims, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var snapshot = index.Acquire();
        foreach (var claim in claims)
        {
            if (claim.Claim.OnlyDocuments.FirstOrDefault(id => snapshot.FindDocument(id) is null) is { } unknown)
                throw new TalkBotException(Fault.QuestionsUnreadable, $"the claim {claim.Id} names the document {unknown}, which the corpus does not hold; mend its context_id");
        }

        if (claims.Count > 0)
            await checker.CheckAsync(claims[0].Claim, cancellationToken);
        foreach (var claim in claims)
        {
            var started = time.GetTimestamp();
            var sentences = (await checker.CheckAsync(claim.Claim, cancellationToken)).Sentences;
            var elapsed = time.GetElapsedTime(started);
            var excerpts = sentences.SelectMany(sentence => sentence.Excerpts).ToList();
            yield return new EvaluatedClaim(
                claim,
                EvaluatedClaim.ScoreOf(sentences),
                EvaluatedClaim.VerdictOf(sentences, options.SupportedFrom),
                excerpts.Count,
                excerpts.Count(excerpt => Verbatim.IsIn(excerpt, snapshot.FindDocument(excerpt.DocumentId))),
                elapsed);
        }
    }
}
