using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Host.Chat;
using TalkBot.Host.Configuration;
using TalkBot.Host.Indexing;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot chat</c>: a conversation. Its end is a success however it comes, Ctrl+C included.</summary>
internal static class ChatCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("chat", "Talk: questions may go on from one another.") { CommonOptions.Documents };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = TalkBotHost.Build(terminal, CommonOptions.Overrides(parsed));
            await Task.WhenAll(
                host.Services.GetRequiredService<IndexUpdater>().UpdateAsync(cancellationToken),
                host.Services.GetRequiredService<ChatRecords>().OpenAsync(cancellationToken));
            await host.Services.GetRequiredService<ChatSession>().RunAsync(cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }
}
