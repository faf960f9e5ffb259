using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace TalkBot.Composition.Models;

/// <summary>Asks a service which models it serves, as OpenAI's "List models" does. Costs nothing.</summary>
internal sealed class ModelListing : IDisposable
{
    private const int MaxReplyBytes = 4 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;
    private readonly Uri _address;

    public ModelListing(Uri endpoint, Secret? key)
    {
        _address = new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/models");
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxReplyBytes };
        if (key is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());
    }

    public async Task<ListedModel> AskAsync(string model, TimeProvider time, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var response = await _http.GetAsync(_address, either.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => Find(model, await response.Content.ReadAsByteArrayAsync(either.Token)),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ListedModel.Refused,
                >= HttpStatusCode.InternalServerError => ListedModel.Unreachable,
                _ => ListedModel.NoList,
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return ListedModel.Unreachable;
        }
    }

    public void Dispose() => _http.Dispose();

    private static ListedModel Find(string model, byte[] reply)
    {
        try
        {
            using var json = JsonDocument.Parse(reply);
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Array)
                return ListedModel.NoList;

            // Ollama lists llama3.1:latest, and takes llama3.1 for it.
            return data.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                && id.GetString() is { } name && (name == model || name == $"{model}:latest"))
                ? ListedModel.Listed
                : ListedModel.Unlisted;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return ListedModel.NoList;
        }
    }
}
