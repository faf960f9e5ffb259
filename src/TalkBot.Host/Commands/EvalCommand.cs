using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Configuration;
using TalkBot.Host.Evaluation;
using TalkBot.Host.Rendering;
using TalkBot.Search;
using TalkBot.Search.Analysis;
using TalkBot.Search.Reading;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot eval</c>: how well questions whose right answers are known are answered.</summary>
internal static class EvalCommand
{
    private const string CorpusFile = "corpus.jsonl";
    private const string QueriesFile = "queries.jsonl";

    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = $"The folder that holds {CorpusFile} and {QueriesFile}." };
        var queries = new Option<string?>("--queries") { Description = $"The questions, when they are not DIR/{QueriesFile}.", HelpName = "FILE" };
        var details = new Option<string?>("--details") { Description = "Write what was found for each question, one JSON object a line.", HelpName = "FILE" };
        var command = new Command("eval", "Measure the answers to questions whose right answers are known.") { folder, queries, details, CommonOptions.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var directory = parsed.GetRequiredValue(folder);
            var corpus = Path.Combine(directory, CorpusFile);
            if (!File.Exists(corpus))
                throw new TalkBotException(Fault.DocumentsMissing, $"there is no file {corpus}; name a folder that holds {CorpusFile} and {QueriesFile}");
            var questions = QuestionFile.Read(parsed.GetValue(queries) ?? Path.Combine(directory, QueriesFile));

            using var host = TalkBotHost.Build(terminal, new Dictionary<string, string?>(CommonOptions.Overrides(parsed)) { ["Documents:Path"] = corpus });
            using var detailsFile = parsed.GetValue(details) is { } path ? new DetailsFile(path) : null;
            var report = EvaluationReport.Of(await EvaluateAsync(host.Services, questions, detailsFile, terminal, cancellationToken));
            if (parsed.GetValue(CommonOptions.Json))
                terminal.WriteRaw(ReportJson.Write(report));
            else
                ReportTable.Write(terminal, report);
            return ExitCode.Success;
        });
        return command;
    }

    private static Task<List<EvaluatedQuestion>> EvaluateAsync(
        IServiceProvider services, IReadOnlyList<EvaluationQuestion> questions, DetailsFile? details, Terminal terminal, CancellationToken cancellationToken) =>
        EvaluationProgress.ShowAsync(terminal, questions.Count, async (indexing, asking) =>
        {
            var time = services.GetRequiredService<TimeProvider>();
            var index = DocumentIndexes.InMemory(
                services.GetRequiredService<DocumentsOptions>(), services.GetRequiredService<RankingOptions>(), time, services.GetRequiredService<ILoggerFactory>(),
                services.GetService<ITextEmbedder>());
            var update = await index.UpdateAsync(indexing, cancellationToken);
            if (update.Failures is [var failure, ..])
                throw new TalkBotException(Fault.DocumentsUnreadable, $"{failure}; figures over part of the documents would mislead");
            if (update.MissingVectors is { } reason)
                throw new TalkBotException(Fault.EmbeddingFailed, reason);

            var answerer = new QuestionAnswerer(
                index, services.GetRequiredService<IQuestionRewriter>(), services.GetServices<IAnswerComposer>(), services.GetRequiredService<AnsweringOptions>());
            var evaluator = new Evaluator(answerer, index, time);
            var evaluated = new List<EvaluatedQuestion>();
            await foreach (var item in evaluator.EvaluateAsync(questions, cancellationToken))
            {
                details?.Write(item);
                evaluated.Add(item);
                asking?.Report(evaluated.Count);
            }

            return evaluated;
        });
}
