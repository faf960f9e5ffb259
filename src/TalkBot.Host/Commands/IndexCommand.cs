using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Host.Configuration;
using TalkBot.Host.Indexing;
using TalkBot.Host.Rendering;
using TalkBot.Search.Indexing;

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
            terminal.WriteLines(IndexText.Of(report));
            return report.Failures.Count == 0 && report.MissingVectors is null ? ExitCode.Success : ExitCode.Fault;
        });
        return command;
    }

    private static Command Status(Terminal terminal)
    {
        var command = new Command("status", "Say what the index holds, and whether it is up to date.") { CommonOptions.Documents, CommonOptions.Json };
        command.SetAction((parsed, cancellationToken) =>
        {
            using var host = TalkBotHost.Build(terminal, CommonOptions.Overrides(parsed));
            var status = host.Services.GetRequiredService<IndexInspector>().Status(cancellationToken);
            if (parsed.GetValue(CommonOptions.Json))
                terminal.WriteRaw(IndexStatusJson.Write(status));
            else
                terminal.WriteLines(IndexText.Of(status));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static Command Verify(Terminal terminal)
    {
        var command = new Command("verify", "Check every file of the index for damage.");
        command.SetAction((parsed, cancellationToken) =>
        {
            using var host = TalkBotHost.Build(terminal, CommonOptions.Overrides(parsed));
            var findings = host.Services.GetRequiredService<IndexInspector>().Verify(cancellationToken);
            foreach (var finding in findings)
                terminal.Fail($"{finding.Place} {finding.Problem}; talkbot index build mends it");
            if (findings.Count > 0)
                return Task.FromResult(ExitCode.Fault);
            terminal.WriteLine("The index is sound.");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
