using System.Net;
using System.Net.Http.Headers;

namespace TalkBot.Composition.Models;

/// <summary>Stands between the client library and the wire: bounds what is read, and makes every dialect the one that the library knows.</summary>
/// <param name="hasKey">Whether there is a key to send; the library always sends one.</param>
/// <param name="usesMaxTokens">Whether the server knows the limit of an answer by its old name only.</param>
/// <param name="inner">The wire.</param>
internal sealed class ReplyHandler(bool hasKey, bool usesMaxTokens, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int MaxErrorBytes = 64 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!hasKey)
            request.Headers.Authorization = null;
        if (usesMaxTokens && request.Content is { } content)
            request.Content = await RenameLimitAsync(content, cancellationToken);

        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest)
        {
            response.Dispose();
            throw new ModelReplyException(ModelOutcome.Redirected);
        }

        if (response.IsSuccessStatusCode)
            await ReplaceAsync(response, cancellationToken);
        else
            await LimitAsync(response, cancellationToken);
        return response;
    }

    private static async Task ReplaceAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentEncoding.Any(encoding => encoding != "identity"))
        {
            response.Dispose();
            throw new ModelReplyException(ModelOutcome.Garbage);
        }

        var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        response.Content = new StreamContent(new ReplyStream(body));
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
    }

    /// <summary>The library reads the whole body of an error, however long it is.</summary>
    private static async Task LimitAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[MaxErrorBytes];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        response.Content = new ByteArrayContent(buffer, 0, read);
    }

    private static async Task<HttpContent> RenameLimitAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var body = System.Text.Json.Nodes.JsonNode.Parse(await content.ReadAsStringAsync(cancellationToken))!.AsObject();
        if (body.Remove("max_completion_tokens", out var limit))
            body["max_tokens"] = limit;
        return new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
    }
}
