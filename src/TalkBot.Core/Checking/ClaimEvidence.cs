using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Checking;

/// <summary>What one document holds for a claim and against it.</summary>
/// <param name="Support">How far it bears the claim out: 0 to 1, comparable between claims.</param>
/// <param name="Conflict">How far it says otherwise: 0 to 1, comparable between claims; 0 where no difference was seen.</param>
/// <param name="IsIncomplete">
/// Something of weight is not as the claim has it, however much else is: a name, a number or a denial is missing or another,
/// it is reported of a speaker whom the claim does not name, or it is left open.
/// </param>
/// <param name="Sentences">The sentences that hold most of the claim, in the document's order; never empty.</param>
public sealed record ClaimEvidence(double Support, double Conflict, bool IsIncomplete, IReadOnlyList<RankedSentence> Sentences);
