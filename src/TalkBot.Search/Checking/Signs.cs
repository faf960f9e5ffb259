namespace TalkBot.Search.Checking;

/// <summary>What can be counted for and against a claim in a region of a document. Shares lie in 0 to 1; counts are bounded.</summary>
internal sealed record Signs
{
    private const double MostlyUnknown = 0.5;

    /// <summary>The share of the claim's content words that stand anywhere in the region, or in the title.</summary>
    public required double Coverage { get; init; }

    /// <summary>The share of its content words that stand in or around the best sentence.</summary>
    public required double CoverageNearby { get; init; }

    /// <summary>The share of its pairs of neighbouring words that stand side by side in the region too.</summary>
    public required double Pairs { get; init; }

    /// <summary>The part of its new content words of which nothing stands in the region, each counted alike.</summary>
    public required double UnknownWords { get; init; }

    /// <summary>How many of its names stand nowhere in the region.</summary>
    public required double UnknownNames { get; init; }

    /// <summary>How many of its numbers do not.</summary>
    public required double UnknownNumbers { get; init; }

    /// <summary>Names, numbers and denials in the place of others.</summary>
    public required Substitutions Substitutions { get; init; }

    /// <summary>The share of its content words, those that differ left out, that the best sentences hold in the same order.</summary>
    public required double Agreement { get; init; }

    public required Polarity Polarity { get; init; }

    public required Voice Voice { get; init; }

    /// <summary>The best sentence lacks a word of it, and has the opposite.</summary>
    public required bool HasOpposite { get; init; }

    /// <summary>It compares or excludes ("more", "largest", "only"), and nothing nearby does so.</summary>
    public required bool Overstates { get; init; }

    /// <summary>Whether something of weight is not as the claim has it, however much else is.</summary>
    public bool IsIncomplete =>
        UnknownNames > 0 || UnknownNumbers > 0 || UnknownWords >= MostlyUnknown
        || Substitutions is { Names: >= 1 } or { Numbers: >= 1 }
        || Polarity is { Unfounded: > 0 } or { IsDropped: true }
        || !Voice.IsKept;
}
