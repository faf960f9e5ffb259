using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TalkBot.Testing.Slack;

/// <summary>
/// A small Slack on the loopback: Web API, Socket Mode, response_urls, faults by script, and a ledger of what was asked and what
/// became visible. It keeps to the documented wire; clients of others are run against it as well.
/// </summary>
public sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication _server;
    private long _lastTs = 100;
    private long _lastId;

    private FakeSlack(WebApplication server, TimeProvider time)
    {
        _server = server;
        Time = time;
        Sockets = new FakeSockets(this);
        Delivery = Sockets;
        Api = new FakeWebApi(this);
        Hooks = new FakeHooks(this);
    }

    public string BotToken { get; } = "xoxb-fake-bot-token";

    public string AppToken { get; } = "xapp-1-A0FAKE-1-fake";

    public TimeProvider Time { get; }

    public FakeSockets Sockets { get; }

    /// <summary>How it delivers.</summary>
    public ISlackDelivery Delivery { get; set; }

    public FakeWebApi Api { get; }

    public FakeHooks Hooks { get; }

    public SlackLedger Ledger { get; } = new();

    /// <summary>What goes wrong with the next calls, by the method's name or the path.</summary>
    public FaultScript Faults { get; } = new();

    /// <summary>Where the server is.</summary>
    public string Url { get; private set; } = "";

    public string ApiUrl => $"{Url}/api";

    public FakeFiles Files { get; } = new();

    /// <summary>The address of a file that somebody attached.</summary>
    public string Attach(string name, byte[] content) => Url + Files.Add(name, content);

    /// <summary>Where the sockets are; a test may put something in between.</summary>
    public string SocketUrl { get; set; } = "";

    public static async Task<FakeSlack> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var slack = new FakeSlack(server, time ?? TimeProvider.System);

        // With a time-out the pings are real ones, as Slack sends them, and not pongs that nobody asked for.
        server.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(5), KeepAliveTimeout = TimeSpan.FromSeconds(20) });
        server.Run(context => context.Request.Path.Value switch
        {
            { } path when path.StartsWith("/api/", StringComparison.Ordinal) => slack.Api.AnswerAsync(context),
            { } path when path.StartsWith(FakeFiles.Path, StringComparison.Ordinal) => slack.Files.AnswerAsync(context),
            { } path when path.StartsWith("/hooks/", StringComparison.Ordinal) => slack.Hooks.AnswerAsync(context),
            _ => slack.Sockets.AcceptAsync(context),
        });
        await server.StartAsync();
        slack.Url = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        slack.SocketUrl = slack.Url.Replace("http:", "ws:", StringComparison.Ordinal);
        return slack;
    }

    /// <summary>The time of a message, which is also its id: growing, six digits behind the point, trailing zeros among them.</summary>
    public string NextTs() => string.Create(CultureInfo.InvariantCulture, $"1795369000.{Interlocked.Add(ref _lastTs, 100):000000}");

    /// <summary>An id of any other kind.</summary>
    public string NextId(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{Interlocked.Increment(ref _lastId):0000000000}");

    public async ValueTask DisposeAsync()
    {
        Sockets.Drop();
        await _server.DisposeAsync();
    }
}
