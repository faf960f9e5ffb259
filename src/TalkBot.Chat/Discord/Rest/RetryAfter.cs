using System.Net;
using System.Text.Json;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Discord.Rest;

/// <summary>What a 429 says.</summary>
/// <param name="Wait">For how long.</param>
/// <param name="IsGlobal">Whether it holds for every call.</param>
/// <param name="IsShared">Whether others brought it about.</param>
internal readonly record struct RetryAfter(TimeSpan Wait, bool IsGlobal, bool IsShared)
{
    /// <summary>The wait where nothing is said: such an answer comes from a guard before Discord, and not from Discord.</summary>
    public static readonly TimeSpan Unknown = TimeSpan.FromSeconds(60);

    /// <summary>A wait of nothing would be a busy loop.</summary>
    private const double ShortestSeconds = 0.1;

    /// <returns>Null for any other status.</returns>
    public static RetryAfter? Of(HttpResponseMessage response, JsonElement body)
    {
        if (response.StatusCode != HttpStatusCode.TooManyRequests)
            return null;
        var seconds = body.Real("retry_after") is >= 0 and < 1e7 and { } exact ? exact : RateLimits.Number(response.Headers, "Retry-After");
        var scope = response.Headers.TryGetValues("X-RateLimit-Scope", out var scopes) ? scopes.FirstOrDefault() : null;
        var isGlobal = body.Flag("global") == true || response.Headers.Contains("X-RateLimit-Global") || scope == "global" || seconds is null;
        return new RetryAfter(seconds is { } wait ? TimeSpan.FromSeconds(Math.Max(wait, ShortestSeconds)) : Unknown, isGlobal, scope == "shared");
    }
}
