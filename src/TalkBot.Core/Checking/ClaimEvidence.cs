using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Checking;

/// <summary>What one document holds for a claim and against it.</summary>
/// <param name="Support">How far it bears the claim out: 0 to 1, comparable between claims.</param>
/// <param name="Conflict">How far it says otherwise: 0 to 1, comparable between claims; 0 where no difference was seen.</param>
/// <param name="IsReserved">It only reports the claim of a speaker whom the claim does not name, or leaves open what the claim says is so.</param>
/// <param name="Sentences">The sentences that hold most of the claim, in the document's order; never empty.</param>
public sealed record ClaimEvidence(double Support, double Conflict, bool IsReserved, IReadOnlyList<RankedSentence> Sentences);
