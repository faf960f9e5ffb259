using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Core;
using TalkBot.Host.Health;
using TalkBot.Host.Observing;

namespace TalkBot.Host.Web;

/// <summary>
/// The service's web endpoints, each on the listener it is meant for: what is for operators is never on an address that others reach.
/// </summary>
internal static class WebServer
{
    private const int MostConnections = 100;

    /// <summary>Adds a listener for each address that is set.</summary>
    public static void AddWebServer(this WebApplicationBuilder builder, HealthOptions health, TelemetryOptions telemetry)
    {
        // Nobody chose it, so it is no reason not to start: several bots may run on one machine.
        if (health.Url == HealthOptions.UsualUrl && !WebAddress.Parse(health.Url)!.IsFree())
            health.Url = "";
        var wanted = Wanted(health, telemetry).ToList();
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.MaxRequestBodySize = 0;
            foreach (var (listener, url) in wanted)
                WebAddress.Parse(url)!.Listen(kestrel, options => Mark(options, listener));
        });
        if (wanted.Count == 0)
            builder.Services.AddSingleton<IServer, NoServer>();
    }

    /// <summary>Every endpoint of the service is mapped here.</summary>
    public static void MapEndpoints(this WebApplication app)
    {
        app.UseRouting();
        app.Use(OnlyOnItsListener);
        HealthEndpoints.Map(app);
        MetricsEndpoint.Map(app);
    }

    /// <exception cref="TalkBotException"><see cref="Fault.AddressUnusable"/>: nothing can listen there.</exception>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new TalkBotException(Fault.AddressUnusable, "An address to listen on is taken by another program; set Health:Url or Telemetry:MetricsUrl to another port.", exception);
        }
        catch (System.Net.Sockets.SocketException exception)
        {
            throw new TalkBotException(Fault.AddressUnusable, $"An address to listen on cannot be used ({exception.SocketErrorCode}); set Health:Url or Telemetry:MetricsUrl to one of this machine.", exception);
        }
    }

    /// <summary>What is where, once it has started.</summary>
    public static IEnumerable<string> Addresses(WebApplication app)
    {
        // The server lists its addresses in the order in which they were given.
        var listeners = Wanted(app.Services.GetRequiredService<HealthOptions>(), app.Services.GetRequiredService<TelemetryOptions>()).Select(listener => listener.Listener);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var gaveWay = app.Configuration[$"{HealthOptions.Section}:{nameof(HealthOptions.Url)}"] == HealthOptions.UsualUrl && app.Services.GetRequiredService<HealthOptions>().Url.Length == 0;
        return
        [
            .. listeners.Zip(addresses, (listener, address) => $"{listener} is at {address}"),
            .. gaveWay ? [$"Health is nowhere, since another program has {HealthOptions.UsualUrl}; set Health:Url to another address"] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<(WebListener Listener, string Url)> Wanted(HealthOptions health, TelemetryOptions telemetry) =>
        new (WebListener Listener, string Url)[] { (WebListener.Health, health.Url), (WebListener.Metrics, telemetry.MetricsUrl) }.Where(listener => listener.Url.Length > 0);

    private static void Mark(ListenOptions options, WebListener listener) => options.Use(next => connection =>
    {
        connection.Features.Set(new ListenerFeature(listener));
        return next(connection);
    });

    private static Task OnlyOnItsListener(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<ListenerFeature>() == context.Features.Get<ListenerFeature>())
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Stands for a server where no address is set: Kestrel would choose one of its own.</summary>
    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}

/// <summary>Marks a connection, and an endpoint, with the listener it belongs to.</summary>
internal sealed record ListenerFeature(WebListener Listener);
