using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Chat.Slack;
using TalkBot.Chat.Slack.Http;

namespace TalkBot.Host.Web;

/// <summary>Slack's requests, as they came: what is signed is the body, byte for byte.</summary>
internal static class SlackEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        if (!endpoints.ServiceProvider.GetRequiredService<SlackOptions>().TakesRequests)
            return;
        foreach (var path in SlackEndpoint.Paths)
            endpoints.MapPost(path, AnswerAsync).WithMetadata(new ListenerFeature(WebListener.Slack));
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = SlackEndpoint.MostBodyBytes;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        List<KeyValuePair<string, string>> headers = [.. context.Request.Headers.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? "")))];

        var response = await context.RequestServices.GetRequiredService<SlackEndpoint>()
            .HandleAsync(new SlackRequest(context.Request.Path.Value ?? "", headers, body.GetBuffer().AsMemory(0, (int)body.Length)), context.RequestAborted);
        context.Response.StatusCode = response.Status;
        if (response.ContentType is not null)
            context.Response.ContentType = response.ContentType;
        await context.Response.WriteAsync(response.Body, context.RequestAborted);
    }
}
