using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Tells whether the time that a question asks for is over, to come, or to come if something comes first.</summary>
internal static partial class AskedTime
{
    private const double ScheduleWeight = 0.7;

    private static readonly HashSet<string> OfTime = [.. TextAnalysis.Terms(
        "start begin resume open reopen launch kick commence happen occur take place hold held underway proceed continue next date day calendar timetable schedule soon come yet "
        + "decide decided fix fixed set settle settled nail nailed agree agreed announce")];

    private static readonly RelatedPhrase[] Schedules =
        [.. "timeline timetable schedule deadline date calendar".Split(' ').Select(word => new RelatedPhrase([.. TextAnalysis.Terms(word)], ScheduleWeight))];

    /// <summary>What "when" asks for.</summary>
    public static AnswerKind KindOfWhen(string question) =>
        WhenWould().IsMatch(question) ? AnswerKind.PossibleTime
        : WhenWill().IsMatch(question) ? AnswerKind.FutureTime
        : WhenDid().IsMatch(question) ? AnswerKind.PastTime
        : AnswerKind.Time;

    /// <summary>Whether it asks if a time is set.</summary>
    public static bool IsScheduleAskedFor(string question) => Scheduled().IsMatch(question);

    /// <summary>What tells a word of time in a question for a time to come: when something starts is told by a timetable, and by that there is none.</summary>
    /// <param name="kind">The kind that is asked for.</param>
    /// <param name="term">An index term of the question.</param>
    public static IReadOnlyList<RelatedPhrase> ToldBy(AnswerKind kind, string term) =>
        kind is AnswerKind.FutureTime or AnswerKind.PossibleTime or AnswerKind.Soon && OfTime.Contains(term) ? Schedules : [];

    public static bool IsToCome(string question) => WillBe().IsMatch(question);

    // "When will …", "when is … going to …".
    [GeneratedRegex(@"\bwhen\b.*\b(will|shall|(should|must)(?!\b.*\bhave\b)|ha(s|ve) to|needs? to)\b|\bwhen\s+(do|does)\b.*\b(start|begin|resume|reopen|happen|take place|kick off|get going|continue)\b|\bwhen\s+(is|are)\b.*\b(going|supposed|expected|due|scheduled)\b|\bwhen\s+(?!(do|does|did|is|are|was|were|has|have|had)\b)[^?]{2,60}\s(starts?|begins?|resumes?|reopens?|opens?|continues?|kicks? off|takes? place|ends?|goes ahead)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhenWill();

    [GeneratedRegex(@"\bwhen\b.*\b(would|could|might|can|may)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhenWould();

    [GeneratedRegex(@"\bwhen\s+(was|were|did|had)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhenDid();

    // "Has a date been set", "is there a timetable".
    [GeneratedRegex(@"(^\W*(has|have|is|are|was|were|do|does|any|no)|\bwhether)\b.*\b(dates?|timing|timetables?|schedules?|calendar|timelines?|deadlines?|time ?frames?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Scheduled();

    [GeneratedRegex(@"\b(will|would|shall|should|must|going to|ha(s|ve) to|needs? to)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WillBe();
}
