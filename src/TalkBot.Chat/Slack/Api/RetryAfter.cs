using System.Globalization;
using System.Net.Http.Headers;

namespace TalkBot.Chat.Slack.Api;

/// <summary>For how long Slack wants no more calls of a method ("Rate limits"). Pure.</summary>
internal static class RetryAfter
{
    /// <summary>Where nothing is said; Slack's own client for Python waits as long.</summary>
    public static readonly TimeSpan Unknown = TimeSpan.FromSeconds(30);

    private const double MostSeconds = 1e6;

    /// <summary>Seconds, fractions among them, or a date; anything else is <see cref="Unknown"/>.</summary>
    public static TimeSpan Of(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var text = headers.TryGetValues("Retry-After", out var values) ? values.FirstOrDefault() : null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= MostSeconds)
            return TimeSpan.FromSeconds(seconds);
        return headers.RetryAfter?.Date is { } date && date > now ? date - now : Unknown;
    }
}
