using System.Text.Json;

namespace TalkBot.Core.Checking;

/// <summary>Verdicts on claims in words: every renderer says them alike.</summary>
public static class VerdictText
{
    /// <summary>What must stand below every check.</summary>
    public const string AboutDocuments = "This is about what the documents say, not about what is true.";

    /// <summary>What stands before the passage that comes nearest to a sentence that is not found.</summary>
    public static string NearestTo(CheckedClaim claim) => claim.IsNear ? "It comes near to this; please read it yourself:" : "Nearest passage (it does not say so):";

    /// <summary>A verdict for people.</summary>
    public static string Of(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Supported => "the documents say so",
        ClaimVerdict.Contradicted => "the documents say otherwise",
        ClaimVerdict.NotFound => "not in the documents",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "unknown verdict"),
    };

    /// <summary>A verdict for people, with the model that reads the documents so where words alone do not.</summary>
    public static string Of(CheckedClaim claim) =>
        claim.Reader is { } reader ? $"{Of(claim.Verdict)}, as {reader} reads them"
        : claim is { Verdict: ClaimVerdict.NotFound, IsNear: true } ? "not in the documents in these words"
        : Of(claim.Verdict);

    /// <summary>The stable name of a verdict: <c>not_found</c>.</summary>
    public static string CodeOf(ClaimVerdict verdict) => JsonNamingPolicy.SnakeCaseLower.ConvertName(verdict.ToString());
}
