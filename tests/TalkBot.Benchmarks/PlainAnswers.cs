using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TalkBot.Composition;
using TalkBot.Composition.Models;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Evaluation;
using TalkBot.Search;
using TalkBot.Search.Analysis;
using TalkBot.Search.Reading;

namespace TalkBot.Benchmarks;

/// <summary>Answers the questions of an evaluation folder by <see cref="PlainSnapshot"/>, and writes what <c>talkbot eval --baseline</c> reads.</summary>
internal static class PlainAnswers
{
    /// <summary>The one threshold with the highest balanced decline on average over the development halves of the public question sets.</summary>
    private const double DeclineBelow = 0.61;

    public static async Task WriteAsync(string folder, string details)
    {
        var corpus = Path.Combine(folder, "corpus.jsonl");
        using var snapshot = new PlainSnapshot(await ReadAsync(corpus));
        var index = new PlainIndex(snapshot);
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddComposition(new ModelOptions());
        builder.Services.AddSingleton(new AnsweringOptions { DeclineBelow = DeclineBelow });
        builder.Services.AddSingleton<IDocumentIndex>(index);
        builder.Services.AddSingleton<QuestionAnswerer>();
        using var host = builder.Build();
        using var file = new DetailsFile(details);
        await foreach (var item in new Evaluator(host.Services.GetRequiredService<QuestionAnswerer>(), index, TimeProvider.System)
            .EvaluateAsync(QuestionFile.Read(Path.Combine(folder, "queries.jsonl")), CancellationToken.None))
            file.Write(item);
    }

    /// <summary>The documents as the program reads them.</summary>
    private static async Task<IReadOnlyList<Document>> ReadAsync(string corpus)
    {
        var index = DocumentIndexes.InMemory(new DocumentsOptions { Path = corpus }, new RankingOptions(), TimeProvider.System, NullLoggerFactory.Instance);
        await index.UpdateAsync(null, CancellationToken.None);
        using var snapshot = index.Acquire();
        return [.. File.ReadLines(corpus)
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)
            .Select(id => snapshot.FindDocument(id)!)];
    }

    private sealed class PlainIndex(PlainSnapshot snapshot) : IDocumentIndex
    {
        public IIndexSnapshot Acquire() => snapshot;

        public Task<IndexingReport> UpdateAsync(IProgress<IndexingProgress>? progress, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
