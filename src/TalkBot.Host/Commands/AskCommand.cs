using System.CommandLine;
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
        var words = TextArguments.Words("question", "The question.");
        var only = TextArguments.Only("Answer from this document alone");
        var command = new Command("ask", "Answer one question.") { words, only, CommonOptions.Documents, CommonOptions.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            TextArguments.RefuseUnknownOptions(parsed, "question");
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
        TextArguments.RefuseUnknownDocuments(services.GetRequiredService<IDocumentIndex>(), question.OnlyDocuments);

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
}
