using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Chat;
using TalkBot.Host.Configuration;
using TalkBot.Host.Indexing;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot ask</c>: one question, one answer.</summary>
internal static class AskCommand
{
    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("question")
        {
            Description = "The question. After -- it may begin with a hyphen.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var only = new Option<string[]>("--only")
        {
            Description = "Answer from this document alone: its path under the documents folder, without the ending. May be repeated.",
            HelpName = "ID",
        };
        var command = new Command("ask", "Answer one question.") { words, only, CommonOptions.Documents, CommonOptions.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            RefuseUnknownOptions(parsed);
            using var host = TalkBotHost.Build(terminal, CommonOptions.Overrides(parsed));
            var maxLength = host.Services.GetRequiredService<AnsweringOptions>().MaxQuestionLength;
            var question = new Question(QuestionText.Read(string.Join(' ', parsed.GetValue(words) ?? []), maxLength))
            {
                OnlyDocuments = parsed.GetValue(only) ?? [],
            };
            return await AskAsync(host.Services, question, parsed.GetValue(CommonOptions.Json), terminal, cancellationToken);
        });
        return command;
    }

    private static async Task<int> AskAsync(IServiceProvider services, Question question, bool asJson, Terminal terminal, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IndexUpdater>().UpdateAsync(cancellationToken);
        RefuseUnknownDocuments(services.GetRequiredService<IDocumentIndex>(), question.OnlyDocuments);

        var clock = services.GetRequiredService<TimeProvider>();
        var start = clock.GetTimestamp();
        var answerer = services.GetRequiredService<QuestionAnswerer>();
        var (answer, _) = asJson
            ? await answerer.AnswerAsync(question, null, cancellationToken)
            : await AnswerWatch.ShowAsync(terminal, progress => answerer.AnswerAsync(question, progress, cancellationToken));
        if (asJson)
            terminal.WriteRaw(AnswerJson.Write(answer, clock.GetElapsedTime(start)));
        else if (answer is Answer.Unavailable unavailable)
            terminal.Fail(unavailable.Reason);
        else
            terminal.Write(AnswerRenderer.Render(answer, question.Text));
        return answer is Answer.Unavailable ? ExitCode.Fault : ExitCode.Success;
    }

    private static void RefuseUnknownDocuments(IDocumentIndex index, IEnumerable<string> ids)
    {
        using var snapshot = index.Acquire();
        if (ids.FirstOrDefault(id => snapshot.FindDocument(id) is null) is { } unknown)
            throw new UsageException($"no document has the id {unknown}; an id is the path under the documents folder, without the ending");
    }

    /// <summary>An argument that takes any words would take a mistyped option for one.</summary>
    private static void RefuseUnknownOptions(ParseResult parsed)
    {
        var option = parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value is ['-', _, ..] && !token.Value.Any(char.IsWhiteSpace));
        if (option is not null)
            throw new UsageException($"ask has no option {option.Value}; see talkbot ask --help, or write -- before a question that begins with a hyphen");
    }
}
