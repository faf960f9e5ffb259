using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalkBot.Core.Chat;
using TalkBot.Host.Configuration;
using TalkBot.Host.Indexing;
using TalkBot.Host.Rendering;
using TalkBot.Storage;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot</c> alone: the service, where the settings name a chat platform; else what there is to set, and what works without.</summary>
internal static class ServiceCommand
{
    public static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        using var host = TalkBotHost.BuildService(terminal, CommonOptions.Overrides(parsed));
        IReadOnlyList<IChatAdapter> platforms = [.. host.Services.GetServices<IChatAdapter>()];
        if (platforms.Count == 0)
            return Introduce(terminal);

        await host.Services.GetRequiredService<IStorageMaintenance>().MigrateAsync(cancellationToken);
        var report = await host.Services.GetRequiredService<IndexUpdater>().UpdateAsync(cancellationToken);
        terminal.Note($"TalkBot answers from {IndexText.Serving(report.Info)} on {string.Join(" and ", platforms.Select(adapter => adapter.Platform))}; Ctrl+C ends it.");
        await host.RunAsync(cancellationToken);
        return ExitCode.Success;
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
        terminal.WriteLine("To have it answer in Discord, set Discord__Token and start talkbot again; docs/discord.md says where to get the token.");
        return ExitCode.Success;
    }
}
