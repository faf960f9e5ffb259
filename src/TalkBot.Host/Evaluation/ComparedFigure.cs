namespace TalkBot.Host.Evaluation;

/// <summary>One figure of this run, with its interval, and beside that of an earlier run where there is one.</summary>
/// <param name="Name">Its name for programs.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Now">Its value in this run, over the questions compared.</param>
/// <param name="Interval">Where that likely lies.</param>
/// <param name="Before">Its value in the earlier run, over the same questions.</param>
/// <param name="Change">Where the difference likely lies: both runs are drawn by the same questions.</param>
internal sealed record ComparedFigure(string Name, string Label, double? Now, Interval? Interval, double? Before, Interval? Change)
{
    public double? Difference => Now - Before;
}
