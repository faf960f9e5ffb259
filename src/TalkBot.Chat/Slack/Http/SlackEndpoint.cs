using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Slack.Http;

/// <summary>
/// Takes the requests by which Slack delivers where <c>Slack:Mode</c> is <c>http</c>. A request is refused before anything in it is
/// read unless its signature is Slack's; it is answered once what it brought is safe, and within Slack's three seconds.
/// </summary>
public sealed partial class SlackEndpoint
{
    public const string EventsPath = "/slack/events";
    public const string InteractionsPath = "/slack/interactions";
    public const string CommandsPath = "/slack/commands";

    /// <summary>The longest body that is taken; whoever reads a request must stop there. Slack states no bound.</summary>
    public const int MostBodyBytes = 2 * 1024 * 1024;

    /// <summary>After that Slack would not hear the answer; told that it failed, it delivers again.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    private readonly RequestVerifier? _verifier;
    private readonly TimeProvider _time;
    private readonly ILogger<SlackEndpoint> _logger;
    private readonly SeenSignatures _seen;
    private volatile IDeliveryListener? _events;

    internal SlackEndpoint(RequestVerifier? verifier, TimeProvider time, ILogger<SlackEndpoint> logger) =>
        (_verifier, _time, _logger, _seen) = (verifier, time, logger, new SeenSignatures(time));

    /// <summary>The addresses to be mapped, for POST alone.</summary>
    public static IReadOnlyList<string> Paths { get; } = [EventsPath, InteractionsPath, CommandsPath];

    /// <summary>Takes a request. Never fails; whatever is wrong with it shows in the status.</summary>
    public async Task<SlackResponse> HandleAsync(SlackRequest request, CancellationToken cancellationToken)
    {
        if (request.Body.Length > MostBodyBytes)
            return SlackResponse.Empty(413);
        if (_verifier?.Verify(request.Headers, request.Body.Span) is not { } signature || !_seen.TryTake(signature))
        {
            LogRefused(_logger);
            return SlackResponse.Empty(401);
        }

        SlackResponse? response = null;
        try
        {
            return response = await ReadAsync(request, cancellationToken);
        }
        finally
        {
            if (response is not { Status: 200 })
                _seen.GiveBack(signature);
        }
    }

    /// <summary>Hands on what is delivered until it is cancelled.</summary>
    internal async Task<string> ServeAsync(IDeliveryListener events, CancellationToken cancellationToken)
    {
        _events = events;
        events.OnReady();
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _time, cancellationToken);
            return "";
        }
        finally
        {
            _events = null;
        }
    }

    private async Task<SlackResponse> ReadAsync(SlackRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var payload = PayloadOf(request);
            return payload is null ? SlackResponse.Empty(404) : await TakeAsync(request.Path, payload.RootElement, cancellationToken);
        }
        catch (JsonException)
        {
            return SlackResponse.Empty(400);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(_logger, exception.GetType().Name, exception.StackTrace);
            return SlackResponse.Empty(500);
        }
    }

    private async Task<SlackResponse> TakeAsync(string path, JsonElement payload, CancellationToken cancellationToken)
    {
        if (payload.ValueKind != JsonValueKind.Object)
            return SlackResponse.Empty(400);
        if (payload.Text("type") == "url_verification" && payload.Text("challenge") is { } challenge)
            return SlackResponse.Json(new JsonObject { ["challenge"] = challenge }.ToJsonString());
        if (payload.Text("ssl_check") is not null)
            return SlackResponse.Empty(200);
        if (_events is not { } events)
            return SlackResponse.Empty(503);

        if (payload.Text("type") == "app_rate_limited")
        {
            LogLimited(_logger);
            return SlackResponse.Empty(200);
        }

        var acknowledged = new TaskCompletionSource<JsonObject?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var kind = path switch { EventsPath => DeliveryKind.Event, CommandsPath => DeliveryKind.Command, _ => DeliveryKind.Interaction };
        events.OnDelivery(new Delivery(kind, payload, takesAnswer: kind != DeliveryKind.Event, answer => acknowledged.TrySetResult(answer), _time));
        try
        {
            return await acknowledged.Task.WaitAsync(Patience, _time, cancellationToken) is { } answer ? SlackResponse.Json(answer.ToJsonString()) : SlackResponse.Empty(200);
        }
        catch (TimeoutException)
        {
            return SlackResponse.Empty(503);
        }
    }

    /// <returns>The payload; null where nothing is delivered to such a path.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    private static JsonDocument? PayloadOf(SlackRequest request) => request.Path switch
    {
        EventsPath => JsonDocument.Parse(request.Body),
        InteractionsPath => JsonDocument.Parse(FormOf(request.Body.Span).FirstOrDefault(field => field.Key == "payload").Value ?? ""),
        CommandsPath => JsonDocument.Parse(new JsonObject(FormOf(request.Body.Span).DistinctBy(field => field.Key).Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value))).ToJsonString()),
        _ => null,
    };

    /// <summary>The fields of a form: <c>a=b&amp;c=d</c>, with a plus for a space and percent signs for the rest.</summary>
    private static IEnumerable<KeyValuePair<string, string>> FormOf(ReadOnlySpan<byte> body) =>
        from field in Encoding.UTF8.GetString(body).Split('&', StringSplitOptions.RemoveEmptyEntries)
        let at = field.IndexOf('=', StringComparison.Ordinal)
        where at > 0
        select KeyValuePair.Create(Decode(field[..at]), Decode(field[(at + 1)..]));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    [LoggerMessage(261, LogLevel.Warning, "A request that Slack did not sign was refused.")]
    private static partial void LogRefused(ILogger logger);

    [LoggerMessage(263, LogLevel.Error, "A request of Slack could not be taken in: {Kind}\n{Trace}")]
    private static partial void LogFailed(ILogger logger, string kind, string? trace);

    [LoggerMessage(262, LogLevel.Warning, "Slack leaves events out, since there are more than 30,000 an hour.")]
    private static partial void LogLimited(ILogger logger);
}
