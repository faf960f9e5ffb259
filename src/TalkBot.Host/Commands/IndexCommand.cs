using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Host.Configuration;
using TalkBot.Host.Indexing;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot index</c>: builds the index of the documents, tells what it holds, and looks it over.</summary>
internal static class IndexCommand
{
    public static Command Create(Terminal terminal) => new("index", "Build and check the index of the documents.")
    {
        Build(terminal),
        Status(terminal),
        Verify(terminal),
    };

    private static Command Build(Terminal terminal)
    {
        var command = new Command("build", "Bring the index up to date with the documents.") { CommonOptions.Documents };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = TalkBotHost.Build(terminal, CommonOptions.Overrides(parsed));
            var report = await host.Services.GetRequiredService<IndexUpdater>().UpdateAsync(cancellationToken);
            foreach (var line in IndexText.Of(report))
                terminal.WriteLine(line);
            return report.Failures.Count == 0 ? ExitCode.Success : ExitCode.Fault;
        });
        return command;
    }

    private static Command Status(Terminal terminal)
    {
        var command = new Command("status", "Say what the index holds.") { CommonOptions.Json };
        command.SetAction(parsed =>
        {
            using var host = TalkBotHost.Build(terminal, CommonOptions.Overrides(parsed));
            var status = host.Services.GetRequiredService<IndexInspection>().Status();
            if (parsed.GetValue(CommonOptions.Json))
                terminal.WriteRaw(IndexJson.Write(status));
            else
                terminal.WriteLine(IndexText.Of(status));
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Verify(Terminal terminal)
    {
        var command = new Command("verify", "Check the index for damage.");
        command.SetAction(parsed =>
        {
            using var host = TalkBotHost.Build(terminal, CommonOptions.Overrides(parsed));
            var info = host.Services.GetRequiredService<IndexInspection>().Verify();
            terminal.WriteLine($"No damage found in {ProvenanceText.Of(info)}.");
            return ExitCode.Success;
        });
        return command;
    }
}
