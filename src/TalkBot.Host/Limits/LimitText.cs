using System.Globalization;

namespace TalkBot.Host.Limits;

/// <summary>What a person is told whose message is not worked on.</summary>
internal static class LimitText
{
    public static string Of(LimitDecision.Refused refused)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(refused.After.TotalSeconds));
        var wait = seconds < 90
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds} second{(seconds == 1 ? "" : "s")}")
            : string.Create(CultureInfo.InvariantCulture, $"{(seconds + 59) / 60} minutes");
        return refused.Limit switch
        {
            ReachedLimit.Person => $"You ask faster than I may answer. Please ask again in {wait}; what you ask before then I leave aside.",
            ReachedLimit.Channel => $"This channel asks faster than I may answer. Please ask again in {wait}.",
            ReachedLimit.Conversation => $"This conversation has grown very long for one hour, so I pause here. Please ask again in {wait}, or in a new thread.",
            _ => $"So many people ask just now that I cannot answer everybody. Please ask again in {wait}.",
        };
    }
}
