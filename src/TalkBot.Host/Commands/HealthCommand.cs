using System.CommandLine;
using Microsoft.Extensions.Configuration;
using TalkBot.Host.Configuration;
using TalkBot.Host.Health;
using TalkBot.Host.Rendering;
using TalkBot.Host.Web;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot health</c>: asks the service on this machine how it is, as a container's health check does, which has no other program at hand.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private static readonly Option<bool> Live = new("--live") { Description = "Ask only whether the process answers." };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("health", "Ask the running service how it is; the exit code is 0 while it is ready.") { Live, CommonOptions.Json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var address = AddressOf(parsed);
        var path = parsed.GetValue(Live) ? HealthEndpoints.Live : HealthEndpoints.Ready;
        string answer;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            answer = await (await http.GetAsync(address.ForClient(path), patience.Token)).Content.ReadAsStringAsync(patience.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            terminal.Fail($"nothing answers at {address.ForClient(path)}; is the service running, and Health:Url the same here and there?");
            return ExitCode.Fault;
        }

        return parsed.GetValue(Live) ? Show(answer, terminal) : Show(HealthReport.Parse(answer), parsed.GetValue(CommonOptions.Json), terminal);
    }

    private static WebAddress AddressOf(ParseResult parsed)
    {
        using var configuration = new ConfigurationManager();
        configuration.SetBasePath(AppContext.BaseDirectory);
        Settings.AddTo(configuration, CommonOptions.Overrides(parsed), Environment.GetEnvironmentVariables());
        var options = new HealthOptions();
        configuration.GetSection(HealthOptions.Section).Bind(options);
        return options.Url.Length == 0
            ? throw new UsageException("Health:Url is empty, so the service does not tell how it is; set it to an address such as http://127.0.0.1:8080")
            : WebAddress.Parse(options.Url) ?? throw new UsageException([.. WebAddress.FindMistakes("Health:Url", options.Url)]);
    }

    private static int Show(string answer, Terminal terminal)
    {
        terminal.WriteRaw(answer);
        return ExitCode.Success;
    }

    private static int Show(HealthReport? report, bool asJson, Terminal terminal)
    {
        if (report is null)
        {
            terminal.Fail("what answers at Health:Url is not TalkBot; set Health:Url to the service's address");
            return ExitCode.Fault;
        }

        if (asJson)
        {
            terminal.WriteRaw(report.ToJson());
        }
        else
        {
            terminal.WriteLine($"{NameOf(report.Status)}");
            foreach (var part in report.Parts)
                terminal.WriteItem($"{part.Name}: {NameOf(part.Status)}, {part.Detail}{(part.HeardSecondsAgo is { } ago ? FormattableString.Invariant($", last heard of {ago} s ago") : "")}");
        }

        return report.IsReady ? ExitCode.Success : ExitCode.Fault;
    }

    private static string NameOf(HealthStatus status) => status switch
    {
        HealthStatus.Ready => "ready",
        HealthStatus.StandingBy => "standing by",
        HealthStatus.Degraded => "degraded",
        _ => "not ready",
    };
}
