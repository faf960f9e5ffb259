using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Spectre.Console;
using TalkBot.Composition;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Evaluation;
using TalkBot.Search;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot eval</c>: how well questions with known answers are answered.</summary>
internal static class EvalCommand
{
    private const string CorpusFile = "corpus.jsonl";
    private const string QueriesFile = "queries.jsonl";
    private const int PipedWidth = 160;

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder that holds corpus.jsonl and queries.jsonl." };
        var queries = new Option<string?>("--queries") { Description = "The questions, when they are not DIR/queries.jsonl.", HelpName = "FILE" };
        var details = new Option<string?>("--details") { Description = "Write what was found for each question, one JSON object a line.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print the figures as one JSON object." };
        var command = new Command("eval", "Measure the answers to questions whose right answers are known.") { folder, queries, details, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var directory = parsed.GetRequiredValue(folder);
            var report = await RunAsync(directory, parsed.GetValue(queries) ?? Path.Combine(directory, QueriesFile), parsed.GetValue(details), cancellationToken);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                await output.WriteLineAsync(ReportJson.Write(report));
            else
                ReportTable.Write(ConsoleOn(output), report);
            return 0;
        });
        return command;
    }

    private static async Task<EvaluationReport> RunAsync(string directory, string queries, string? details, CancellationToken cancellationToken)
    {
        var corpus = Path.Combine(directory, CorpusFile);
        if (!File.Exists(corpus))
            throw new TalkBotException(Fault.DocumentsMissing, $"There is no file {corpus}; name a folder that holds {CorpusFile} and {QueriesFile}.");
        var questions = QuestionFile.Read(queries);
        using var detailsFile = details is null ? null : new DetailsFile(details);
        using var services = Services(corpus);
        return await EvaluationProgress.ShowAsync(questions.Count, async (indexing, asked) =>
        {
            var index = services.GetRequiredService<IDocumentIndex>();
            var update = await index.UpdateAsync(indexing, cancellationToken);
            if (update.Failures is [var failure, ..])
                throw new TalkBotException(Fault.DocumentsUnreadable, $"{failure}; figures over part of the documents would mislead.");

            var evaluator = new Evaluator(services.GetRequiredService<QuestionAnswerer>(), index, TimeProvider.System);
            var evaluated = new List<EvaluatedQuestion>();
            await foreach (var item in evaluator.EvaluateAsync(questions, cancellationToken))
            {
                detailsFile?.Write(item);
                evaluated.Add(item);
                asked?.Report(evaluated.Count);
            }

            return EvaluationReport.Of(evaluated);
        });
    }

    private static ServiceProvider Services(string corpus)
    {
        var builder = new HostApplicationBuilder();
        builder.Configuration.AddInMemoryCollection([new("Documents:Path", corpus)]);
        builder.Logging.ClearProviders();
        builder.Services.AddOptions<AnsweringOptions>().BindConfiguration(AnsweringOptions.Section).ValidateDataAnnotations();
        builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<AnsweringOptions>>().Value);
        builder.Services.AddSearch();
        builder.Services.AddComposition();
        builder.Services.AddSingleton<QuestionAnswerer>();
        return builder.Services.BuildServiceProvider();
    }

    private static IAnsiConsole ConsoleOn(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = PipedWidth;
        return console;
    }
}
