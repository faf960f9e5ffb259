using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Host.Web;

namespace TalkBot.Host.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: 200 while it does what it is there for, else 503, with every part.</summary>
internal static class HealthEndpoints
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var here = new ListenerFeature(WebListener.Health);
        endpoints.MapGet(Live, context => WriteAsync(context, StatusCodes.Status200OK, """{"status":"live"}""")).WithMetadata(here);
        endpoints.MapGet(Ready, AnswerReadyAsync).WithMetadata(here);
    }

    private static async Task AnswerReadyAsync(HttpContext context)
    {
        var report = await context.RequestServices.GetRequiredService<HealthProbe>().AskAsync(context.RequestAborted);
        await WriteAsync(context, report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, report.ToJson());
    }

    private static Task WriteAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }
}
