using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Slack.Api;

/// <summary>Slack's Web API over HTTP.</summary>
internal sealed partial class SlackApi(
    IHttpClientFactory clients, SlackHosts hosts, SlackTokens tokens, TokenVerdict verdict, RateLimits limits, TimeProvider time, Random random, ILogger<SlackApi> logger)
    : ISlackApi
{
    /// <summary>The name of the client that <see cref="SlackServices"/> sets up.</summary>
    public const string ClientName = "Slack";

    private const int MostTries = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RespondTimeout = TimeSpan.FromSeconds(15);

    /// <summary>A longer wait is left to the caller, who may have something better to do.</summary>
    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(60);

    public async Task<ApiResult> CallAsync(ApiCall call, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (verdict.CodeOf(call.UsesAppToken) is { } refused)
                return new ApiResult.Error(refused);
            var held = limits.WaitOf(call);
            if (held > (call.IsUrgent ? TimeSpan.Zero : MostPatience))
                return new ApiResult.Limited(held);
            await limits.EnterAsync(call, cancellationToken);

            var result = await TryAsync(Message(call), call.Timeout, cancellationToken);
            Note(call, result);
            if (call.IsUrgent || attempt == MostTries || !IsWorthAnotherTry(call, result))
                return result;
            LogRepeats(logger, call, attempt);

            // A limit is waited for in its own queue; everything else here.
            if (result is not ApiResult.Limited)
                await Task.Delay(Pause * attempt * (0.5 + random.NextDouble()), time, cancellationToken);
        }
    }

    public async Task<ApiResult> RespondAsync(string responseUrl, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        if (!hosts.GivesOut(responseUrl, out var address))
            return new ApiResult.Error(ErrorCodes.ForeignAddress);
        for (var attempt = 1; ; attempt++)
        {
            var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = ApiContent.Json(json) };
            var result = await TryAsync(message, RespondTimeout, cancellationToken);
            if (attempt == MostTries || result is not (ApiResult.Limited or ApiResult.Unreachable { MayHaveArrived: false }))
                return result;
            if (result is ApiResult.Limited limited && limited.After > MostPatience)
                return result;
            await Task.Delay(result is ApiResult.Limited { After: var wait } ? wait : Pause * attempt, time, cancellationToken);
        }
    }

    private async Task<ApiResult> TryAsync(HttpRequestMessage message, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var request = message;
        using var timeout = new CancellationTokenSource(patience, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, linked.Token);
            return Read(response, await response.Content.ReadAsByteArrayAsync(linked.Token));
        }
        catch (HttpRequestException exception)
        {
            return new ApiResult.Unreachable(
                exception.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ApiResult.Unreachable(MayHaveArrived: true);
        }
    }

    /// <summary>First the status, then whether it is JSON at all, then what it says: Slack reports most errors with status 200.</summary>
    private ApiResult Read(HttpResponseMessage response, byte[] bytes)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return new ApiResult.Limited(RetryAfter.Of(response.Headers, time.GetUtcNow()));
        var body = JsonReading.OfBody(bytes);
        if (body.Flag("ok") == true || (response.IsSuccessStatusCode && ApiContent.IsPlainOk(bytes)))
            return new ApiResult.Ok(body) { Scopes = ScopesOf(response) };
        if (body.Text("error") is not { Length: > 0 } code)
            return response.StatusCode == HttpStatusCode.NotFound ? new ApiResult.Error("not_found") : new ApiResult.Unreachable(MayHaveArrived: true);
        return ErrorCodes.IsLimit(code) ? new ApiResult.Limited(RetryAfter.Of(response.Headers, time.GetUtcNow()))
            : ErrorCodes.IsTrouble(code) || (int)response.StatusCode >= 500 ? new ApiResult.Unreachable(MayHaveArrived: true)
            : new ApiResult.Error(code) { NeededScope = body.Text("needed") };
    }

    private static string[]? ScopesOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-oauth-scopes", out var values) ? string.Join(',', values).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : null;

    private static bool IsWorthAnotherTry(ApiCall call, ApiResult result) => result switch
    {
        ApiResult.Limited limited => limited.After <= MostPatience,
        ApiResult.Unreachable unreachable => call.IsRepeatable || !unreachable.MayHaveArrived,
        _ => false,
    };

    private void Note(ApiCall call, ApiResult result)
    {
        switch (result)
        {
            case ApiResult.Limited limited:
                LogLimited(logger, call, limited.After);
                limits.Hold(call, limited.After);
                break;
            case ApiResult.Error error when ErrorCodes.IsTokenRefused(error.Code):
                verdict.Refuse(error.Code, call.UsesAppToken);
                break;
            case ApiResult.Error { Code: ErrorCodes.MissingScope, NeededScope: { } scope }:
                LogMissesScope(logger, call, scope);
                break;
            case ApiResult.Error error:
                LogRefused(logger, call, error.Code);
                break;
        }
    }

    private HttpRequestMessage Message(ApiCall call)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, hosts.AddressOf(call.Method))
        {
            Content = call.IsForm ? ApiContent.Form(call.Arguments) : ApiContent.Json(call.Arguments),
        };
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (call.UsesAppToken ? tokens.App : tokens.Bot).Reveal());
        return message;
    }

    [LoggerMessage(221, LogLevel.Information, "Slack: {Call} is repeated after try {Attempt}.")]
    private static partial void LogRepeats(ILogger logger, ApiCall call, int attempt);

    [LoggerMessage(222, LogLevel.Warning, "Slack: {Call} has to wait {Wait}.")]
    private static partial void LogLimited(ILogger logger, ApiCall call, TimeSpan wait);

    [LoggerMessage(224, LogLevel.Error, "Slack: {Call} needs the scope {Scope}; add it under OAuth & Permissions and install the app again.")]
    private static partial void LogMissesScope(ILogger logger, ApiCall call, string scope);

    [LoggerMessage(223, LogLevel.Warning, "Slack: {Call} was refused: {Code}.")]
    private static partial void LogRefused(ILogger logger, ApiCall call, string code);
}
