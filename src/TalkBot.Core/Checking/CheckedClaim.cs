using TalkBot.Core.Answering;

namespace TalkBot.Core.Checking;

/// <summary>A sentence that was held against the documents.</summary>
/// <param name="Text">The sentence, as it was given.</param>
/// <param name="Verdict">What the documents say to it.</param>
/// <param name="Score">How far its words are borne out: 0 to 1, whoever else read it. A sentence that lacks its speaker, or has one number wrong among many right words, is not supported however high it scores.</param>
/// <param name="Excerpts">
/// Whole sentences that say so, or otherwise; never empty for a sentence that is supported or contradicted. For one that is
/// not found, the nearest passage, if any touches it: it bears nothing out.
/// </param>
public sealed record CheckedClaim(string Text, ClaimVerdict Verdict, double Score, IReadOnlyList<Excerpt> Excerpts)
{
    /// <summary>Whether the words of a sentence that is not found do stand in the excerpts, and no program can tell that they say the same there.</summary>
    public bool IsNear { get; init; }

    /// <summary>Who read the documents so (<see cref="IClaimReader.Name"/>), where the verdict is not the one that the words alone give; else null.</summary>
    public string? Reader { get; init; }
}
