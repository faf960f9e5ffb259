using System.Diagnostics;
using System.Globalization;
using TalkBot.Composition;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading;
using TalkBot.Search.Reading.Child;
using TalkBot.Testing;
using TalkBot.Tests.Reading.Child;
using TalkBot.Tests.Retrieving;

namespace TalkBot.Tests.Reading;

/// <summary>
/// What hostile files cost, for the figures in docs/reliability.md. It takes minutes, and runs where the variable
/// <c>TALKBOT_READING_COST</c> names a folder to write them to.
/// </summary>
public class ReadingCostRun
{
    /// <summary>So many, and the code that answers is compiled at its best.</summary>
    private const int WarmAnswers = 5_000;
    private const int QuietAnswers = 1_000;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("TALKBOT_READING_COST");

    [Fact]
    public void Each_hostile_file_has_its_verdict_within_time_and_memory()
    {
        Assert.SkipWhen(Folder is null, "TALKBOT_READING_COST names no folder for the figures.");
        List<string> lines = ["| file | verdict | seconds of the processor | MB |", "| --- | --- | --- | --- |"];
        var made = NastyFiles.All.Concat(OddFiles.Readable).Concat(OddFiles.Refused);
        foreach (var (name, request) in Shared().Concat(made.Select(file => (Name: file.Key, Request: file.Value()))))
        {
            var cost = ReadingCost.Of(request);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {name} | {cost.Verdict} | {cost.Work.TotalSeconds:0.0} | {cost.PeakBytes / 1024 / 1024} |"));
        }

        File.WriteAllLines(Path.Combine(Folder, "cost.md"), lines);
    }

    [Fact]
    public async Task Answers_take_no_more_than_twice_as_long_while_hostile_files_are_read()
    {
        Assert.SkipWhen(Folder is null, "TALKBOT_READING_COST names no folder for the figures.");
        var cancellation = TestContext.Current.CancellationToken;
        using var index = new SearchedDocuments([.. new DocumentFolder(new DocumentsOptions { Path = Path.Combine(SharedFiles.Repository, "seeds") })
            .Read(cancellation).OfType<ReadResult.Read>().Select(read => read.Document)]);
        var options = new AnsweringOptions();
        var answerer = new QuestionAnswerer(index, new QuestionsAsTyped(), [new ExtractiveAnswerComposer(options)], options);
        await MeasureAsync(count => count < WarmAnswers);
        var quiet = await MeasureAsync(count => count < QuietAnswers);

        // Made beforehand: making them is work of this process, and no part of reading.
        List<ReaderRequest> files = [.. NastyFiles.All.Values.Select(file => file())];
        var reading = Task.Run(() => Read(files, cancellation), cancellation);
        var busy = await MeasureAsync(_ => !reading.IsCompleted);
        await reading;

        var ratio = busy.Median / quiet.Median;
        await File.WriteAllTextAsync(
            Path.Combine(Folder, "answers.md"),
            string.Create(CultureInfo.InvariantCulture, $"quiet {quiet.Median:0.00} ms (95 %: {quiet.Most:0.00}), while reading {busy.Median:0.00} ms (95 %: {busy.Most:0.00}, {busy.Count} answers), ratio {ratio:0.00}\n"),
            cancellation);
        Assert.InRange(ratio, 0, 2);

        async Task<(double Median, double Most, int Count)> MeasureAsync(Func<int, bool> goesOn)
        {
            var times = new List<double>();
            while (goesOn(times.Count))
            {
                var started = Stopwatch.GetTimestamp();
                await answerer.AnswerAsync(new Question("Who led the talks in Riyadh?"), null, cancellation);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            times.Sort();
            return (times[times.Count / 2], times[times.Count * 95 / 100], times.Count);
        }
    }

    private static void Read(List<ReaderRequest> files, CancellationToken cancellationToken)
    {
        using var reader = new ReaderProcess(ReaderProgram.BesideThis, ReaderLimits.Default);
        foreach (var file in files)
            reader.Read(file, cancellationToken);
    }

    private static IEnumerable<(string Name, ReaderRequest Request)> Shared()
    {
        if (!SharedFiles.TryFind("security/bad_documents_manifest.jsonl", out var manifest))
            yield break;
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(manifest)!, "bad_documents")).Order(StringComparer.Ordinal))
        {
            ReaderFormat? format = Path.GetExtension(path) switch
            {
                ".pdf" => ReaderFormat.Pdf,
                ".docx" => ReaderFormat.Word,
                ".html" => ReaderFormat.Html,
                _ => null,
            };
            if (format is { } known)
                yield return (Path.GetFileName(path), new ReaderRequest(known, File.ReadAllBytes(path)));
        }
    }
}
