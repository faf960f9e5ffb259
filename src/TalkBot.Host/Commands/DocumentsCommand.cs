using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Library;
using TalkBot.Core.Moderation;
using TalkBot.Host.Configuration;
using TalkBot.Host.Indexing;
using TalkBot.Host.Moderating;
using TalkBot.Host.Rendering;
using TalkBot.Storage;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot documents</c>: what moderators do to the documents in chat, under the same names, for who runs the program.</summary>
internal static class DocumentsCommand
{
    private const int MaxPage = 999_999;

    private static readonly Option<int> Page = CommonOptions.Number("--page", "Which page of the list; 1 is the first.", usual: 1, MaxPage);

    private static readonly Option<bool> Yes = new("--yes") { Description = "Do it without asking." };

    private static readonly Argument<string[]> Words = new("WORDS") { Description = "Words of the name or title.", Arity = ArgumentArity.OneOrMore };

    private static readonly Argument<FileInfo[]> Files = new("FILE") { Description = "The files.", Arity = ArgumentArity.OneOrMore };

    private static readonly Argument<string> Name = new("NAME") { Description = "The document's name, as the list has it." };

    private static readonly Argument<int?> Generation = new("GENERATION") { Description = "Which one; else the one before.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create(Terminal terminal) => new("documents", "List the documents, and change which there are.")
    {
        Reading("list", "List the documents.", [Page], terminal, (parsed, library) => DocumentList.Of(library, new BotCommand.Documents(parsed.GetValue(Page)))),
        Reading("search", "List the documents that are called so.", [Words], terminal, (parsed, library) => DocumentList.Of(library, new BotCommand.Documents(1, string.Join(' ', parsed.GetValue(Words)!)))),
        Reading("changes", "List what changed between generations, and which answers have aged.", [Page], terminal,
            async (parsed, services, cancellationToken) =>
            {
                // Who runs the program sees the answers of all servers and workspaces.
                await services.GetRequiredService<IStorageMaintenance>().MigrateAsync(cancellationToken);
                var aged = await services.GetRequiredService<AgedAnswers>().ReadAsync(scope: null, cancellationToken);
                return [.. ChangeList.Of(services.GetRequiredService<IDocumentLibrary>().History(), parsed.GetValue(Page)), .. aged];
            }),
        Changing("reindex", BotAction.Reindex, "Read the documents folder again, also where an earlier change of it was undone.", [], terminal, (_, _, _) => TerminalLibrary.ReindexAsync()),
        Changing("add", BotAction.Upload, "Add files to the documents.", [Files], terminal, (parsed, keeper, cancellationToken) => keeper.AddAsync(parsed.GetValue(Files)!, cancellationToken)),
        Changing("remove", BotAction.DeleteDocument, "Remove a document.", [Name], terminal, (parsed, keeper, _) => keeper.RemoveAsync(parsed.GetValue(Name)!)),
        Changing("restore", BotAction.Upload, "Take a document of the folder in again that was removed.", [Name], terminal, (parsed, _, _) => TerminalLibrary.RestoreAsync(parsed.GetValue(Name)!)),
        Changing("undo", BotAction.Undo, "Put the documents of an earlier generation back.", [Generation], terminal, (parsed, keeper, _) => keeper.UndoAsync(parsed.GetValue(Generation))),
    };

    private static Command Reading(string name, string description, IReadOnlyList<Symbol> takes, Terminal terminal, Func<ParseResult, IDocumentLibrary, IEnumerable<string>> read) =>
        Reading(name, description, takes, terminal, (parsed, services, _) => Task.FromResult(read(parsed, services.GetRequiredService<IDocumentLibrary>())));

    private static Command Reading(
        string name, string description, IReadOnlyList<Symbol> takes, Terminal terminal, Func<ParseResult, IServiceProvider, CancellationToken, Task<IEnumerable<string>>> readAsync)
    {
        var command = Taking(new Command(name, description), takes);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = TalkBotHost.Build(terminal, CommonOptions.Overrides(parsed));
            await host.Services.GetRequiredService<IndexUpdater>().UpdateAsync(cancellationToken);
            terminal.WriteLines(await readAsync(parsed, host.Services, cancellationToken));
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Changing(
        string name, BotAction action, string description, IReadOnlyList<Symbol> takes, Terminal terminal, Func<ParseResult, TerminalLibrary, CancellationToken, Task<PlannedChange>> plan)
    {
        var command = Taking(new Command(name, description) { Yes }, takes);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = TalkBotHost.Build(terminal, CommonOptions.Overrides(parsed));
            await host.Services.GetRequiredService<IndexUpdater>().UpdateAsync(cancellationToken);
            var keeper = host.Services.GetRequiredService<TerminalLibrary>();
            return await keeper.RunAsync(action, await plan(parsed, keeper, cancellationToken), parsed.GetValue(Yes), cancellationToken) ? ExitCode.Success : ExitCode.Fault;
        });
        return command;
    }

    private static Command Taking(Command command, IReadOnlyList<Symbol> takes)
    {
        foreach (var symbol in takes)
        {
            if (symbol is Option option)
                command.Options.Add(option);
            else
                command.Arguments.Add((Argument)symbol);
        }

        return command;
    }
}
