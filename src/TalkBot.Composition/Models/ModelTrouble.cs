using System.ClientModel;
using System.Globalization;
using System.Net;
using Microsoft.SemanticKernel;

namespace TalkBot.Composition.Models;

/// <summary>Why a request failed, and what helps.</summary>
/// <param name="Outcome">What happened.</param>
internal sealed record ModelTrouble(ModelOutcome Outcome)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

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
        HttpOperationException { StatusCode: { } status } refused => Of(status, refused, time),
        HttpOperationException or HttpRequestException { HttpRequestError: not HttpRequestError.ResponseEnded } => new(ModelOutcome.Unreachable) { RetryAfter = Soon },
        IOException or HttpRequestException => new(ModelOutcome.Interrupted),
        { InnerException: { } inner } => Of(inner, time),
        _ => new(ModelOutcome.Garbage),
    };

    private static ModelTrouble Of(HttpStatusCode status, HttpOperationException refused, TimeProvider time) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(ModelOutcome.Unauthorized) { Pause = LongPause },
        HttpStatusCode.NotFound => new(ModelOutcome.NotFound) { Pause = LongPause },
        HttpStatusCode.TooManyRequests when Says(refused, "insufficient_quota") => new(ModelOutcome.RateLimited) { Pause = LongPause },
        HttpStatusCode.TooManyRequests when RetryAfterOf(refused, time) is { } wait => new(ModelOutcome.RateLimited) { RetryAfter = wait, Pause = wait < LongPause ? wait : LongPause },
        HttpStatusCode.TooManyRequests => new(ModelOutcome.RateLimited) { RetryAfter = Soon },
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => new(ModelOutcome.ServerError) { RetryAfter = RetryAfterOf(refused, time) ?? Soon },
        >= HttpStatusCode.InternalServerError => new(ModelOutcome.ServerError),
        _ => new(ModelOutcome.BadRequest)
        {
            RefusedSetting = RequestSettings.Optional.FirstOrDefault(setting => Says(refused, setting)),
        },
    };

    private static bool Says(HttpOperationException refused, string word) => refused.ResponseContent?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private static TimeSpan? RetryAfterOf(HttpOperationException refused, TimeProvider time)
    {
        if ((refused.InnerException as ClientResultException)?.GetRawResponse() is not { } response || !response.Headers.TryGetValue("Retry-After", out var value))
            return null;
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < TimeSpan.MaxValue.TotalSeconds)
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var date) && date - time.GetUtcNow() is var wait
            ? wait > TimeSpan.Zero ? wait : TimeSpan.Zero
            : null;
    }
}
