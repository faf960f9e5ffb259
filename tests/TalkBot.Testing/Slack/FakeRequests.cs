using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TalkBot.Testing.Slack;

/// <summary>The requests by which <see cref="FakeSlack"/> delivers to an address of the app's own: signed, and events again where they fail.</summary>
/// <param name="slack">Whose requests they are.</param>
/// <param name="app">Where the app is.</param>
/// <param name="secret">What they are signed with.</param>
public sealed class FakeRequests(FakeSlack slack, Uri app, string secret) : ISlackDelivery, IDisposable
{
    private const int MostRetries = 3;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app };

    /// <summary>Delivers an event; it comes again until it is taken, three times at most.</summary>
    public async Task DeliverEventAsync(JsonObject payload)
    {
        for (var retry = 0; retry <= MostRetries; retry++)
        {
            using var request = Sign("/slack/events", payload.ToJsonString(), "application/json");
            if (retry > 0)
            {
                request.Headers.Add("x-slack-retry-num", retry.ToString(CultureInfo.InvariantCulture));
                request.Headers.Add("x-slack-retry-reason", "http_error");
            }

            if (await IsTakenAsync(request))
                return;
        }
    }

    public Task DeliverCommandAsync(JsonObject payload) =>
        DeliverOnceAsync("/slack/commands", string.Join('&', payload.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value?.ToString() ?? "")}")));

    public Task DeliverInteractionAsync(JsonObject payload) => DeliverOnceAsync("/slack/interactions", $"payload={Uri.EscapeDataString(payload.ToJsonString())}");

    public void Dispose() => _http.Dispose();

    private async Task DeliverOnceAsync(string path, string form)
    {
        using var request = Sign(path, form, "application/x-www-form-urlencoded");
        await IsTakenAsync(request);
    }

    private async Task<bool> IsTakenAsync(HttpRequestMessage request)
    {
        var sentAt = slack.Time.GetTimestamp();
        try
        {
            using var response = await _http.SendAsync(request);
            var answer = await response.Content.ReadAsStringAsync();
            if (response.IsSuccessStatusCode)
                slack.Ledger.Add(new SlackAcknowledgement(request.RequestUri!.OriginalString, answer.Length > 0 ? JsonNode.Parse(answer) : null, slack.Time.GetElapsedTime(sentAt)));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private HttpRequestMessage Sign(string path, string body, string type)
    {
        var timestamp = slack.Time.GetUtcNow().ToUnixTimeSeconds();
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"v0:{timestamp}:{body}")));
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(signature)}");
        return request;
    }
}
