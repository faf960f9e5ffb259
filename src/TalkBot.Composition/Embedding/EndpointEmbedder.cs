using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition.Embedding;

/// <summary>Has vectors made by a web service that speaks OpenAI's embeddings.</summary>
internal sealed class EndpointEmbedder : ITextEmbedder, IDisposable
{
    /// <summary>Longer texts are cut. No passage is nearly so long, but for one that is a single endless sentence.</summary>
    private const int MaxCharacters = 8_000;

    private const long MaxReplyBytes = 256 * 1024 * 1024;

    /// <summary>A batch of passages is tried so often where trying again may help; a question is not, since a person waits.</summary>
    private const int MaxAttempts = 3;

    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    private readonly EmbeddingOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;
    private readonly Uri _address;

    public EndpointEmbedder(EmbeddingOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _address = new Uri($"{options.Endpoint.TrimEnd('/')}/embeddings");
        var wire = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = ConnectionLifetime };
        _http = new HttpClient(wire) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxReplyBytes };
        if (options.Service.ReadKey() is { } key)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());
    }

    public string ModelId => _options.PassagePrefix.Length > 0 ? $"{_options.Name} after \"{_options.PassagePrefix}\"" : _options.Name;

    public int BatchSize => _options.BatchSize;

    public async Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(EmbeddedText kind, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var request = new EmbeddingRequest(_options.Name, [.. texts.Select(text => Cut(_options.WithPrefix(kind, text)))]);
        for (var attempt = 1; ; attempt++)
        {
            using var response = await SendAsync(request, kind == EmbeddedText.Question ? _options.QuestionTimeout : _options.Timeout, cancellationToken);
            if (response.IsSuccessStatusCode)
                return await ReadAsync(response.Content, texts.Count, cancellationToken);
            if (kind == EmbeddedText.Question || attempt == MaxAttempts || PauseAfter(response, attempt) is not { } pause)
                throw EmbeddingFaults.Of(response.StatusCode);
            await Task.Delay(pause, _time, cancellationToken);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Sends a request, and gives the reply once its body has come too.</summary>
    private async Task<HttpResponseMessage> SendAsync(EmbeddingRequest request, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await _http.PostAsync(_address, JsonContent.Create(request, EmbeddingJson.Default.EmbeddingRequest), either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw EmbeddingFaults.TimedOut(limit);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw EmbeddingFaults.Unreachable(exception);
        }
    }

    private static async Task<IReadOnlyList<ReadOnlyMemory<float>>> ReadAsync(HttpContent content, int count, CancellationToken cancellationToken)
    {
        EmbeddingResponse? response;
        try
        {
            response = await content.ReadFromJsonAsync(EmbeddingJson.Default.EmbeddingResponse, cancellationToken);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw EmbeddingFaults.Garbage("something else than vectors", exception);
        }

        var vectors = new ReadOnlyMemory<float>[count];
        var places = new HashSet<int>();
        foreach (var (i, item) in (response?.Data ?? []).Index())
        {
            if (item?.Embedding is { } vector && (item.Index ?? i) is var place && place >= 0 && place < count && places.Add(place))
                vectors[place] = vector;
        }

        if (places.Count != count || response!.Data!.Count != count)
            throw EmbeddingFaults.Garbage("more or fewer vectors than it was sent texts");
        return VectorCheck.AreSound(vectors) ? vectors : throw EmbeddingFaults.Garbage("vectors of different lengths, or not of numbers");
    }

    /// <summary>How long to wait before the same request may do better; null where it will not, or not soon.</summary>
    private TimeSpan? PauseAfter(HttpResponseMessage response, int attempt)
    {
        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout))
            return null;
        var pause = response.Headers.RetryAfter is { } told ? told.Delta ?? told.Date - _time.GetUtcNow() ?? Pause : Pause * attempt;
        return pause > LongestPause ? null : pause > TimeSpan.Zero ? pause : TimeSpan.Zero;
    }

    private static string Cut(string text) =>
        text.Length <= MaxCharacters ? text : text[..(char.IsHighSurrogate(text[MaxCharacters - 1]) ? MaxCharacters - 1 : MaxCharacters)];
}
