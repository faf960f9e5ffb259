namespace TalkBot.Search.Checking;

/// <summary>
/// How far a region bears a claim out, from 0 to 1: a weighted sum of signs, squeezed by the logistic function. The weights
/// were fitted on several sets of claims under the rule that what speaks for a claim may only help and what speaks
/// against it only hurt, and then rounded; docs/claims.md says on which, and how well they travel.
/// </summary>
internal static class SupportScore
{
    private const double Intercept = -1.55;
    private const double Coverage = 1.8;
    private const double CoverageNearby = 0.8;
    private const double Pairs = 2.0;
    private const double UnknownWords = -0.8;
    private const double UnknownName = -1.25;
    private const double UnknownNumber = -0.75;
    private const double OtherName = -1.8;
    private const double OtherNumber = -1.3;
    private const double OtherDenial = -1.2;
    private const double Unfounded = -1.7;
    private const double Overstated = -0.5;

    // Too seldom in those sets to be fitted; set by hand.
    private const double DeniedInDocument = -1.0;
    private const double Opposite = -0.7;

    public static double Of(Signs signs)
    {
        var sum = Intercept
            + (Coverage * signs.Coverage)
            + (CoverageNearby * signs.CoverageNearby)
            + (Pairs * signs.Pairs)
            + (UnknownWords * signs.UnknownWords)
            + (UnknownName * signs.UnknownNames)
            + (UnknownNumber * signs.UnknownNumbers)
            + (OtherName * signs.Substitutions.Names)
            + (OtherNumber * signs.Substitutions.Numbers)
            + (OtherDenial * signs.Substitutions.Denials)
            + (Unfounded * signs.Polarity.Unfounded)
            + (signs.Polarity.IsDropped ? DeniedInDocument : 0)
            + (signs.HasOpposite ? Opposite : 0)
            + (signs.Overstates ? Overstated : 0);
        return 1 / (1 + Math.Exp(-sum));
    }
}
