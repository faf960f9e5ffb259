using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalkBot.Core.Chat;
using TalkBot.Host.Configuration;
using TalkBot.Host.Indexing;
using TalkBot.Host.Rendering;
using TalkBot.Host.Service;
using TalkBot.Host.Web;
using TalkBot.Storage;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot</c> alone: the service, where the settings name a chat platform; else what there is to set, and what works without.</summary>
internal static class ServiceCommand
{
    public static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Built anew each time, also when it begins anew: with a replaced secret, or standing by after the lease was lost.
            await using var host = TalkBotHost.BuildService(terminal, CommonOptions.Overrides(parsed));
            IReadOnlyList<IChatAdapter> platforms = [.. host.Services.GetServices<IChatAdapter>()];
            if (platforms.Count == 0)
                return Introduce(terminal);

            await host.Services.GetRequiredService<IStorageMaintenance>().MigrateAsync(cancellationToken);
            var report = await host.Services.GetRequiredService<IndexUpdater>().UpdateAsync(cancellationToken);
            await WebServer.StartAsync(host, cancellationToken);
            terminal.Note($"TalkBot answers from {IndexText.Serving(report.Info)} on {string.Join(" and ", platforms.Select(adapter => adapter.Platform))}; Ctrl+C ends it.");
            foreach (var address in WebServer.Addresses(host))
                terminal.Note(address);
            await host.WaitForShutdownAsync(cancellationToken);

            // One that failed ended the host; here is told why.
            if (host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Select(service => service.ExecuteTask).FirstOrDefault(task => task is { IsFaulted: true }) is { } failed)
                await failed;
            if (!host.Services.GetRequiredService<Restart>().IsWanted || cancellationToken.IsCancellationRequested)
                return ExitCode.Success;
        }
    }

    private static int Introduce(Terminal terminal)
    {
        terminal.WriteLine("TalkBot answers questions from documents, and quotes them word for word.");
        terminal.WriteLine();
        terminal.WriteRaw("""
              talkbot ask "Who led the talks in Riyadh?"   one question, one answer
              talkbot chat                                 a conversation
              talkbot check "Rubio led the talks."         what the documents say to it
              talkbot --help                               everything else
            """);
        terminal.WriteLine();
        terminal.WriteLine("To have it answer in Discord, set Discord__Token; in Slack, set Slack__BotToken and Slack__AppToken; and start talkbot again. docs/discord.md and docs/slack.md say where to get the tokens.");
        return ExitCode.Success;
    }
}
