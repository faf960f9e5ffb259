using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TalkBot.Testing.Discord;

/// <summary>
/// A small Discord on the loopback: REST and gateway, sessions with replay, faults by script, and a ledger of what was asked
/// and what became visible. It keeps to the documented wire; clients of others are run against it as well.
/// </summary>
public sealed class FakeDiscord : IAsyncDisposable
{
    private readonly WebApplication _server;
    private long _lastId = 1_900_000_000_000_000_000;

    private FakeDiscord(WebApplication server)
    {
        _server = server;
        Gateway = new FakeGateway(this);
        Rest = new FakeRest(this);
    }

    public string Token { get; } = "FAKE.TOKEN.value";

    public FakeGateway Gateway { get; }

    public FakeRest Rest { get; }

    public FakeLedger Ledger { get; } = new();

    public FakeFiles Files { get; } = new();

    /// <summary>The address of a file that somebody attached.</summary>
    public string Attach(string name, byte[] content) => new Uri(new Uri(ApiUrl), Files.Add(name, content)).AbsoluteUri;

    /// <summary>Without the version: some clients add it.</summary>
    public string ApiUrl { get; private set; } = "";

    public string GatewayUrl { get; private set; } = "";

    public static async Task<FakeDiscord> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var discord = new FakeDiscord(server);
        server.UseWebSockets();
        server.Run(context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? discord.Rest.AnswerAsync(context)
            : context.Request.Path.StartsWithSegments(FakeFiles.Path, StringComparison.Ordinal) ? discord.Files.AnswerAsync(context)
            : discord.Gateway.AcceptAsync(context));
        await server.StartAsync();
        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        discord.ApiUrl = $"{address}/api";
        discord.GatewayUrl = address.Replace("http:", "ws:", StringComparison.Ordinal);
        return discord;
    }

    /// <summary>An id as Discord makes them: 19 digits, growing.</summary>
    public string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        Gateway.Drop();
        await _server.DisposeAsync();
    }
}
