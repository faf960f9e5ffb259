using TalkBot.Core.Checking;

namespace TalkBot.Host.Evaluation;

/// <summary>A claim with what came of checking it.</summary>
/// <param name="Claim">What was claimed, and what is known of it.</param>
/// <param name="Score">How far it is borne out: the mean over its sentences, by their length in words.</param>
/// <param name="Verdict">
/// The verdict on its one sentence. Of several: contradicted when one of them is, else supported when the score reaches the
/// threshold for one sentence.
/// </param>
/// <param name="Excerpts">How many excerpts were shown.</param>
/// <param name="VerbatimExcerpts">How many of them stand word for word at their place in the document.</param>
/// <param name="Elapsed">How long the check took, in process.</param>
internal sealed record EvaluatedClaim(
    EvaluationClaim Claim, double Score, ClaimVerdict Verdict, int Excerpts, int VerbatimExcerpts, TimeSpan Elapsed)
{
    public static double ScoreOf(IReadOnlyList<CheckedClaim> sentences)
    {
        var words = sentences.Sum(Length);
        return words == 0 ? 0 : sentences.Sum(sentence => sentence.Score * Length(sentence)) / words;
    }

    public static ClaimVerdict VerdictOf(IReadOnlyList<CheckedClaim> sentences, double supportedFrom) =>
        sentences.Count == 1 ? sentences[0].Verdict
        : sentences.Any(sentence => sentence.Verdict == ClaimVerdict.Contradicted) ? ClaimVerdict.Contradicted
        : sentences.Count > 0 && ScoreOf(sentences) >= supportedFrom ? ClaimVerdict.Supported
        : ClaimVerdict.NotFound;

    private static int Length(CheckedClaim sentence) => sentence.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
