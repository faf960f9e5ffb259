using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Net;

namespace TalkBot.Composition.Models;

/// <summary>Why a request failed, and what helps.</summary>
/// <param name="Outcome">What happened.</param>
internal sealed record ModelTrouble(ModelOutcome Outcome)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    /// <summary>More than a day, and less than a time span can hold.</summary>
    private const double MaxSeconds = 1_000_000;

    /// <summary>How long to make no further request, where one failure is enough to know.</summary>
    private static readonly TimeSpan LongPause = TimeSpan.FromMinutes(5);

    /// <summary>After how long the same request may do better; null where it will not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>For how long the model need not be asked, where this alone tells; null where it does not.</summary>
    public TimeSpan? Pause { get; init; }

    /// <summary>A setting of the request that the server does not take, and that can be done without.</summary>
    public string? RefusedSetting { get; init; }

    /// <summary>Whether it says something of the model, and not of this question alone.</summary>
    public bool IsFailing => Outcome is ModelOutcome.TimedOut or ModelOutcome.Stalled or ModelOutcome.Unreachable or ModelOutcome.Interrupted
        or ModelOutcome.Unauthorized or ModelOutcome.NotFound or ModelOutcome.RateLimited or ModelOutcome.Redirected or ModelOutcome.ServerError
        or ModelOutcome.Garbage;

    /// <summary>What an exception of the client library or the wire means. Its message is not kept: it may hold what the server wrote.</summary>
    public static ModelTrouble Of(Exception exception, TimeProvider time) => exception switch
    {
        ModelReplyException reply => new(reply.Outcome),
        ClientResultException { Status: > 0 } refused => Of((HttpStatusCode)refused.Status, refused.GetRawResponse(), time),
        HttpRequestException => new(ModelOutcome.Unreachable) { RetryAfter = Soon },
        IOException => new(ModelOutcome.Interrupted),
        { InnerException: { } inner } => Of(inner, time),
        _ => new(ModelOutcome.Garbage),
    };

    private static ModelTrouble Of(HttpStatusCode status, PipelineResponse? response, TimeProvider time) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(ModelOutcome.Unauthorized) { Pause = LongPause },
        HttpStatusCode.NotFound => new(ModelOutcome.NotFound) { Pause = LongPause },
        HttpStatusCode.TooManyRequests when Says(response, "insufficient_quota") => new(ModelOutcome.RateLimited) { Pause = LongPause },
        HttpStatusCode.TooManyRequests when RetryAfterOf(response, time) is { } wait => new(ModelOutcome.RateLimited) { RetryAfter = wait, Pause = wait < LongPause ? wait : LongPause },
        HttpStatusCode.TooManyRequests => new(ModelOutcome.RateLimited) { RetryAfter = Soon },
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => new(ModelOutcome.ServerError) { RetryAfter = RetryAfterOf(response, time) ?? Soon },
        >= HttpStatusCode.InternalServerError => new(ModelOutcome.ServerError),
        _ => new(ModelOutcome.BadRequest) { RefusedSetting = RequestSettings.Optional.FirstOrDefault(setting => Says(response, setting)) },
    };

    private static bool Says(PipelineResponse? response, string word) => response?.Content.ToString().Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private static TimeSpan? RetryAfterOf(PipelineResponse? response, TimeProvider time)
    {
        if (response is null || !response.Headers.TryGetValue("Retry-After", out var value))
            return null;
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(Math.Min(seconds, MaxSeconds));
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var date) && date - time.GetUtcNow() is var wait
            ? wait > TimeSpan.Zero ? wait : TimeSpan.Zero
            : null;
    }
}
