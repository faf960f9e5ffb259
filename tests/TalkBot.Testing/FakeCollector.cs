using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace TalkBot.Testing;

/// <summary>
/// A collector of telemetry that takes OTLP over gRPC (https://opentelemetry.io/docs/specs/otlp/#otlpgrpc) and keeps what came, as it
/// came: names and values stand in it as UTF-8.
/// </summary>
public sealed class FakeCollector : IAsyncDisposable
{
    /// <summary>A gRPC message that is not compressed and has no bytes: an answer without a field.</summary>
    private static readonly byte[] Empty = new byte[5];

    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _received = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly WebApplication _app;

    private FakeCollector(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<FakeCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        var collector = new FakeCollector(app);
        app.MapPost("/opentelemetry.proto.collector.{signal}.v1.{service}/Export", collector.TakeAsync);
        await app.StartAsync();
        return collector;
    }

    /// <summary>All that came of "trace" or "metrics".</summary>
    public string Received(string signal) => _received.TryGetValue(signal, out var bodies) ? string.Concat(bodies) : "";

    /// <summary>Waits until <paramref name="words"/> stand in what came of a signal.</summary>
    public async Task UntilAsync(string signal, string words, CancellationToken cancellationToken)
    {
        while (!Received(signal).Contains(words, StringComparison.Ordinal))
            await _arrived.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _arrived.Dispose();
    }

    private async Task TakeAsync(HttpContext context, string signal)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _received.GetOrAdd(signal, _ => new ConcurrentQueue<string>()).Enqueue(Encoding.UTF8.GetString(body.ToArray()));
        context.Response.ContentType = "application/grpc";
        await context.Response.Body.WriteAsync(Empty);
        context.Response.AppendTrailer("grpc-status", "0");
        _arrived.Release();
    }
}
