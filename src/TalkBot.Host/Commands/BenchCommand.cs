using System.CommandLine;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Benchmarking;
using TalkBot.Host.Configuration;
using TalkBot.Host.Evaluation;
using TalkBot.Host.Indexing;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot bench</c>: how fast this machine answers from these documents, and what it takes.</summary>
internal static class BenchCommand
{
    private const int MaxSeconds = 3_600;

    public static Command Create(Terminal terminal)
    {
        var queries = new Option<string?>("--queries") { Description = "Questions to ask, one JSON object with \"id\" and \"question\" a line; else some are made of the documents.", HelpName = "FILE" };
        var seconds = CommonOptions.Number("--seconds", "How long to ask.", usual: 10, MaxSeconds);
        var command = new Command("bench", "Measure how fast questions are answered on this machine, without a model.") { CommonOptions.Documents, queries, seconds, CommonOptions.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var given = parsed.GetValue(queries) is { } file ? QuestionFile.Read(file).Select(question => new Question(question.Text)).ToList() : null;
            using var host = TalkBotHost.Build(terminal, CommonOptions.Overrides(parsed));
            await host.Services.GetRequiredService<IndexUpdater>().UpdateAsync(cancellationToken);
            var result = await MeasureAsync(host.Services, given, TimeSpan.FromSeconds(parsed.GetValue(seconds)), cancellationToken);
            if (parsed.GetValue(CommonOptions.Json))
                terminal.WriteRaw(BenchReport.Json(result));
            else
                BenchReport.Write(terminal, result);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<BenchResult> MeasureAsync(IServiceProvider services, IReadOnlyList<Question>? given, TimeSpan length, CancellationToken cancellationToken)
    {
        var index = services.GetRequiredService<IDocumentIndex>();
        using var snapshot = index.Acquire();
        var time = services.GetRequiredService<TimeProvider>();
        using var process = Process.GetCurrentProcess();
        var start = time.GetUtcNow() - new DateTimeOffset(process.StartTime);
        var questions = given ?? BenchQuestions.Of(snapshot);
        if (questions.Count == 0)
            throw new TalkBotException(Fault.QuestionsUnreadable, "no question can be made of these documents; give some by --queries");

        // The last composer in line is the one that needs no model.
        var answerer = new QuestionAnswerer(index, new QuestionsAsTyped(), services.GetServices<IAnswerComposer>().TakeLast(1), services.GetRequiredService<AnsweringOptions>());
        return await new Bench(answerer, time).RunAsync(snapshot.Info, questions, start, length, cancellationToken);
    }
}
