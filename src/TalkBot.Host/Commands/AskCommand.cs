using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Core.Answering;
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
        var command = new Command("ask", "Answer one question.") { words, CommonOptions.Documents, CommonOptions.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            RefuseUnknownOptions(parsed);
            using var host = TalkBotHost.Build(terminal, CommonOptions.Overrides(parsed));
            return await AskAsync(
                host.Services, string.Join(' ', parsed.GetValue(words) ?? []), parsed.GetValue(CommonOptions.Json), terminal, cancellationToken);
        });
        return command;
    }

    private static async Task<int> AskAsync(IServiceProvider services, string typed, bool asJson, Terminal terminal, CancellationToken cancellationToken)
    {
        var question = QuestionText.Read(typed, services.GetRequiredService<AnsweringOptions>().MaxQuestionLength);
        await services.GetRequiredService<IndexUpdater>().UpdateAsync(cancellationToken);

        var clock = services.GetRequiredService<TimeProvider>();
        var start = clock.GetTimestamp();
        var (answer, _) = await services.GetRequiredService<QuestionAnswerer>().AnswerAsync(new Question(question), cancellationToken);
        if (asJson)
            terminal.WriteRaw(AnswerJson.Write(answer, clock.GetElapsedTime(start)));
        else if (answer is Answer.Unavailable unavailable)
            terminal.Fail(unavailable.Reason);
        else
            terminal.Write(AnswerRenderer.Render(answer, question));
        return answer is Answer.Unavailable ? ExitCode.Fault : ExitCode.Success;
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
