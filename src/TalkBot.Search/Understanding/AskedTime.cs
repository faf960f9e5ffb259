using System.Text.RegularExpressions;

namespace TalkBot.Search.Understanding;

/// <summary>Tells whether the time that a question asks for is over, to come, or to come if something comes first.</summary>
internal static partial class AskedTime
{
    /// <summary>What "when" asks for.</summary>
    public static AnswerKind KindOfWhen(string question) =>
        WhenWould().IsMatch(question) ? AnswerKind.PossibleTime
        : WhenWill().IsMatch(question) ? AnswerKind.FutureTime
        : WhenDid().IsMatch(question) ? AnswerKind.PastTime
        : AnswerKind.Time;

    /// <summary>Whether it asks if a time is set.</summary>
    public static bool IsScheduleAskedFor(string question) => Scheduled().IsMatch(question);

    public static bool IsToCome(string question) => WillBe().IsMatch(question);

    // "When will …", "when is … going to …".
    [GeneratedRegex(@"\bwhen\b.*\b(will|shall)\b|\bwhen\s+(do|does)\b.*\b(start|begin|resume|reopen|happen|take place|kick off|get going|continue)\b|\bwhen\s+(is|are)\b.*\b(going|supposed|expected|due|scheduled)\b|\bwhen\s+(?!(do|does|did|is|are|was|were|has|have|had)\b)[^?]{2,60}\s(starts?|begins?|resumes?|reopens?|opens?|continues?|kicks? off|takes? place|ends?|goes ahead)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhenWill();

    [GeneratedRegex(@"\bwhen\b.*\b(would|could|might|can|may)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhenWould();

    [GeneratedRegex(@"\bwhen\s+(was|were|did|had)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhenDid();

    // "Has a date been set", "is there a timetable".
    [GeneratedRegex(@"(^\W*(has|have|is|are|do|does)|\bwhether)\b.*\b(dates?|timing|timetables?|schedules?|calendar|timelines?|deadlines?|time ?frames?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Scheduled();

    [GeneratedRegex(@"\b(will|would|shall|going to)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WillBe();
}
