using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Discord.Rest;

/// <summary>Discord's REST API over HTTP, version 10.</summary>
internal sealed partial class DiscordApi(
    IHttpClientFactory clients, Uri baseAddress, Secret token, RateLimits limits, InvalidRequests invalid, TimeProvider time, Random random, ILogger<DiscordApi> logger)
    : IDiscordApi
{
    /// <summary>The name of the client that <see cref="DiscordServices"/> sets up.</summary>
    public const string ClientName = "Discord";

    /// <summary>No answer of Discord's comes near it.</summary>
    public const int MostBodyBytes = 16 * 1024 * 1024;

    private const int MostTries = 3;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    /// <summary>What is urgent is worth nothing after three seconds ("Interaction Response": "within 3 seconds").</summary>
    private static readonly TimeSpan UrgentTimeout = TimeSpan.FromSeconds(3);

    /// <summary>A longer wait is left to the caller, who may have something better to do.</summary>
    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(60);

    public async Task<ApiResult> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (invalid.IsTokenRefused && !request.IsInteraction)
                return new ApiResult.Error(401, 0);
            if (invalid.Pause is { Ticks: > 0 } pause)
                return new ApiResult.Limited(pause);

            var (result, wait) = await TryAsync(request, cancellationToken);
            if (wait is not { } delay || request.IsUrgent)
                return result;
            if (attempt == MostTries || delay > MostPatience)
                return result is ApiResult.Limited ? new ApiResult.Limited(delay) : result;
            LogRepeats(logger, request, attempt);

            // A limit is waited for in its own queue; everything else here.
            if (result is not ApiResult.Limited)
                await Task.Delay(delay * attempt * (0.5 + random.NextDouble()), time, cancellationToken);
        }
    }

    /// <returns>The result, and how long to wait before it is worth another try; null where it is none.</returns>
    private async Task<(ApiResult Result, TimeSpan? Wait)> TryAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (turn, held) = await limits.EnterAsync(request, MostPatience, cancellationToken);
        using var released = turn;
        if (turn is null)
            return (new ApiResult.Limited(held), null);
        using var timeout = new CancellationTokenSource(request.IsUrgent ? UrgentTimeout : Timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var message = Message(request);
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseContentRead, linked.Token);
            return Read(request, response, await response.Content.ReadAsByteArrayAsync(linked.Token));
        }
        catch (HttpRequestException exception)
        {
            var neverLeft = exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            return (new ApiResult.Unreachable(MayHaveArrived: !neverLeft), neverLeft || request.IsRepeatable ? TimeSpan.FromSeconds(1) : null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (new ApiResult.Unreachable(MayHaveArrived: true), request.IsRepeatable ? TimeSpan.FromSeconds(1) : null);
        }
    }

    private (ApiResult Result, TimeSpan? Wait) Read(ApiRequest request, HttpResponseMessage response, byte[] bytes)
    {
        var status = (int)response.StatusCode;
        var body = JsonReading.OfBody(bytes);
        var limit = RetryAfter.Of(response, body);
        invalid.Count(request, status, limit is { IsShared: true });
        limits.Learn(request, response.Headers);
        if (limit is { } retry)
        {
            LogLimited(logger, request, retry.Wait);
            limits.Hold(request, retry.Wait, retry.IsGlobal && !request.IsInteraction);
            return (new ApiResult.Limited(retry.Wait), retry.Wait);
        }

        if (response.IsSuccessStatusCode)
        {
            // It was done, but the answer that tells its id was cut off; asked again, Discord gives the same one.
            var isIncomplete = response.StatusCode != HttpStatusCode.NoContent && body.ValueKind == JsonValueKind.Undefined && request.IsRepeatable;
            return (new ApiResult.Ok(body), isIncomplete ? TimeSpan.FromSeconds(1) : null);
        }

        var error = new ApiResult.Error(status, (int)Math.Clamp(body.Number("code") ?? 0, 0, int.MaxValue));
        LogRefused(logger, request, status, error.Code);
        return (error, status >= 500 && request.IsRepeatable ? TimeSpan.FromSeconds(1) : null);
    }

    private HttpRequestMessage Message(ApiRequest request)
    {
        var message = new HttpRequestMessage(request.Method, baseAddress.AbsoluteUri.TrimEnd('/') + request.Path);
        if (!request.IsInteraction)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", token.Reveal());
        if (request.Body is { } body)
        {
            // Bytes have a length; JsonContent would be sent in chunks.
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return message;
    }

    [LoggerMessage(21, LogLevel.Information, "Discord: {Request} is repeated after try {Attempt}.")]
    private static partial void LogRepeats(ILogger logger, ApiRequest request, int attempt);

    [LoggerMessage(22, LogLevel.Warning, "Discord: {Request} has to wait {Wait}.")]
    private static partial void LogLimited(ILogger logger, ApiRequest request, TimeSpan wait);

    [LoggerMessage(23, LogLevel.Warning, "Discord: {Request} was refused with status {Status}, code {Code}.")]
    private static partial void LogRefused(ILogger logger, ApiRequest request, int status, int code);
}
