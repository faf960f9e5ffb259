namespace TalkBot.Search.Checking;

/// <summary>
/// How far a region says otherwise than a claim, from 0 to 1: the share of the claim that it says too, where the rest is
/// another number, another name, the opposite, or a denial on one side alone. 0 where there is no such difference.
/// </summary>
internal static class ConflictScore
{
    public static double Of(Signs signs) => Differs(signs) ? signs.Agreement : 0;

    // What one says, another may say too; and a difference at the end of the common words may be where they begin to speak of something else.
    private static bool Differs(Signs signs) =>
        (signs.Substitutions.Names >= 1 && !signs.Voice.IsOtherSpeaker)
        || signs.Substitutions.Numbers >= 1
        || (signs.Substitutions.Denials >= 1 && (signs.Polarity.Unfounded >= 1 || signs.Polarity.IsDropped))
        || signs.HasOpposite;
}
