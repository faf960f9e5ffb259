namespace TalkBot.Host.Evaluation;

/// <summary>Where a figure likely lies: the middle 95 % of what a bootstrap drew.</summary>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether zero lies outside: a difference that is likely more than chance.</summary>
    public bool IsClear => Low > 0 || High < 0;
}
