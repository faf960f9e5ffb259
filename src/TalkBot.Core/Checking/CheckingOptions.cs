using System.ComponentModel.DataAnnotations;

namespace TalkBot.Core.Checking;

/// <summary>How claims are checked.</summary>
public sealed class CheckingOptions
{
    public const string Section = "Checking";

    /// <summary>From this support (<see cref="ClaimEvidence.Support"/>) on, the documents say so.</summary>
    [Range(0.0, 1.0)]
    public double SupportedFrom { get; set; } = 0.5;

    /// <summary>From this conflict (<see cref="ClaimEvidence.Conflict"/>) on, they say otherwise.</summary>
    [Range(0.0, 1.0)]
    public double ContradictedFrom { get; set; } = 0.75;

    /// <summary>The most sentences in one text.</summary>
    [Range(1, 1_000)]
    public int MaxSentences { get; set; } = 20;

    /// <summary>The longest text, in characters.</summary>
    [Range(1, 100_000)]
    public int MaxTextLength { get; set; } = 6_000;
}
