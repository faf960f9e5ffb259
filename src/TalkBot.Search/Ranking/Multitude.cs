namespace TalkBot.Search.Ranking;

/// <summary>
/// How many sentences there are to choose from, for what holds the more, the more there are: among few, all is on the topic, and
/// among many the best one shares words by chance.
/// </summary>
internal static class Multitude
{
    private const double Few = 25;
    private const double DoublingsToMany = 8;

    /// <summary>From 0 for few sentences to 1 for many, a little more with each doubling of their number.</summary>
    public static double Of(double sentences) => Math.Min(1, Math.Log2(Math.Max(sentences, Few) / Few) / DoublingsToMany);
}
