using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Checking;
using TalkBot.Host.Configuration;
using TalkBot.Host.Indexing;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot check</c>: what the documents say to each sentence of a text.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var words = TextArguments.Words("text", "The text to check.");
        var only = TextArguments.Only("Look in this document alone");
        var command = new Command("check", "Hold a text against the documents, sentence by sentence.") { words, only, CommonOptions.Documents, CommonOptions.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            TextArguments.RefuseUnknownOptions(parsed, "text");
            using var host = TalkBotHost.Build(terminal, CommonOptions.Overrides(parsed));
            var text = ClaimText.Read(string.Join(' ', parsed.GetValue(words) ?? []), host.Services.GetRequiredService<CheckingOptions>());
            var claim = new Claim(text) { OnlyDocuments = parsed.GetValue(only) ?? [] };
            return await CheckAsync(host.Services, claim, parsed.GetValue(CommonOptions.Json), terminal, cancellationToken);
        });
        return command;
    }

    private static async Task<int> CheckAsync(IServiceProvider services, Claim claim, bool asJson, Terminal terminal, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IndexUpdater>().UpdateAsync(cancellationToken);
        TextArguments.RefuseUnknownDocuments(services.GetRequiredService<IDocumentIndex>(), claim.OnlyDocuments);

        var clock = services.GetRequiredService<TimeProvider>();
        var start = clock.GetTimestamp();
        var checkedText = await services.GetRequiredService<ClaimChecker>().CheckAsync(claim, cancellationToken);
        if (checkedText.Sentences.Count == 0)
            throw new UsageException("the text claims nothing; write a statement, as in: talkbot check \"Rubio led the talks.\"");
        if (asJson)
            terminal.WriteRaw(CheckJson.Write(checkedText, clock.GetElapsedTime(start)));
        else
            terminal.Write(CheckRenderer.Render(checkedText));
        return ExitCode.Success;
    }
}
