using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Configuration;
using TalkBot.Host.Evaluation;
using TalkBot.Host.Rendering;
using TalkBot.Search;
using TalkBot.Search.Analysis;
using TalkBot.Search.Reading;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot eval</c>: how well questions are answered and claims judged of which the right outcome is known.</summary>
internal static class EvalCommand
{
    private const string CorpusFile = "corpus.jsonl";
    private const string QueriesFile = "queries.jsonl";
    private const string ClaimsFile = "claims.jsonl";

    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = $"The folder that holds {CorpusFile}, and {QueriesFile} or {ClaimsFile} or both." };
        var queries = new Option<string?>("--queries") { Description = $"The questions, when they are not DIR/{QueriesFile}.", HelpName = "FILE" };
        var details = new Option<string?>("--details") { Description = "Write what was found for each question and claim, one JSON object a line.", HelpName = "FILE" };
        var baseline = new Option<string?>("--baseline") { Description = "Compare with an earlier run on the same questions: the file that its --details wrote.", HelpName = "FILE" };
        var report = new Option<string?>("--report") { Description = "Write the figures on questions with intervals and plots, as HTML or as Markdown by the file's ending.", HelpName = "FILE" };
        var command = new Command("eval", "Measure the answers to questions, and the verdicts on claims, of which the right ones are known.") { folder, queries, details, baseline, report, CommonOptions.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var directory = parsed.GetRequiredValue(folder);
            var corpus = Path.Combine(directory, CorpusFile);
            if (!File.Exists(corpus))
                throw new TalkBotException(Fault.DocumentsMissing, $"there is no file {corpus}; name a folder that holds {CorpusFile}, and {QueriesFile} or {ClaimsFile}");
            var (questions, claims) = Read(directory, parsed.GetValue(queries));
            var earlier = parsed.GetValue(baseline) is { } earlierPath ? MeasurementFile.Read(earlierPath) : null;

            using var host = TalkBotHost.Build(terminal, new Dictionary<string, string?>(CommonOptions.Overrides(parsed)) { ["Documents:Path"] = corpus });
            using var detailsFile = parsed.GetValue(details) is { } path ? new DetailsFile(path) : null;
            var (answered, judged) = await EvaluateAsync(host.Services, questions, claims, detailsFile, terminal, cancellationToken);
            Report(
                terminal,
                questions.Count > 0 ? EvaluationReport.Of(answered) : null,
                earlier is null ? null : Comparison.Of(answered, earlier),
                claims.Count > 0 ? ClaimScorecard.Of(judged) : null,
                parsed.GetValue(CommonOptions.Json));
            if (parsed.GetValue(report) is { } reportPath)
                ReportFile.Write(reportPath, ReportDocument.Of(answered, earlier));
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Claims stand beside questions, or alone; questions are missed where there is neither.</summary>
    private static (IReadOnlyList<EvaluationQuestion> Questions, IReadOnlyList<EvaluationClaim> Claims) Read(string directory, string? otherQueries)
    {
        var queries = Path.Combine(directory, QueriesFile);
        var claims = Path.Combine(directory, ClaimsFile);
        var hasClaims = File.Exists(claims);
        return (
            otherQueries is not null || File.Exists(queries) || !hasClaims ? QuestionFile.Read(otherQueries ?? queries) : [],
            hasClaims ? ClaimFile.Read(claims) : []);
    }

    private static Task<(List<EvaluatedQuestion>, List<EvaluatedClaim>)> EvaluateAsync(
        IServiceProvider services,
        IReadOnlyList<EvaluationQuestion> questions,
        IReadOnlyList<EvaluationClaim> claims,
        DetailsFile? details,
        Terminal terminal,
        CancellationToken cancellationToken) =>
        EvaluationProgress.ShowAsync(terminal, questions.Count + claims.Count, async (indexing, done) =>
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

            var answered = new List<EvaluatedQuestion>();
            await foreach (var item in Evaluator(services, index, time).EvaluateAsync(questions, cancellationToken))
            {
                details?.Write(item);
                answered.Add(item);
                done?.Report(answered.Count);
            }

            var checking = services.GetRequiredService<CheckingOptions>();
            var judged = new List<EvaluatedClaim>();
            var checker = new ClaimChecker(index, services.GetRequiredService<IClaimReader>(), checking);
            await foreach (var item in new ClaimEvaluator(checker, checking, index, time).EvaluateAsync(claims, cancellationToken))
            {
                details?.Write(item);
                judged.Add(item);
                done?.Report(answered.Count + judged.Count);
            }

            return (answered, judged);
        });

    private static void Report(Terminal terminal, EvaluationReport? questions, Comparison? comparison, ClaimScorecard? claims, bool asJson)
    {
        if (asJson)
        {
            terminal.WriteRaw(ReportJson.Write(questions, comparison, claims));
            return;
        }

        if (questions is not null)
            ReportTable.Write(terminal, questions);
        if (comparison is not null)
            ReportTable.Write(terminal, comparison);
        if (claims is not null)
            ReportTable.Write(terminal, claims);
    }

    private static Evaluator Evaluator(IServiceProvider services, IDocumentIndex index, TimeProvider time) => new(
        new QuestionAnswerer(
            index, services.GetRequiredService<IQuestionRewriter>(), services.GetServices<IAnswerComposer>(), services.GetRequiredService<AnsweringOptions>()),
        index,
        time);
}
