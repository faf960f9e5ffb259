using System.Diagnostics;
using System.Globalization;
using TalkBot.Core.Answering;

namespace TalkBot.Benchmarks;

/// <summary>
/// What a process that answers from 100,000 passages needs, told after some hundred questions, how long each took, and how long they
/// take once they are warm, beside plain searches.
/// </summary>
internal static class MemoryReport
{
    private const int QuestionCount = 300;
    private const string QuestionsFile = "questions.txt";

    /// <summary>Builds the index here and measures in a process of its own, which has never seen the documents.</summary>
    public static async Task RunApartAsync()
    {
        using var folder = TemporaryFolder.Create();
        var documents = Path.Combine(folder.Path, "documents");
        await File.WriteAllLinesAsync(
            Path.Combine(folder.Path, QuestionsFile), SyntheticCorpus.Write(documents, HundredThousandPassages.DocumentCount, QuestionCount));
        using (await IndexUnderTest.BuildAsync(documents, IndexIn(folder.Path)))
            Print("Text of the documents", Directory.EnumerateFiles(documents).Sum(file => new FileInfo(file).Length));
        using var measured = Process.Start(Environment.ProcessPath!, ["--memory", folder.Path]);
        await measured.WaitForExitAsync();
    }

    public static async Task RunAsync(string folder)
    {
        using var process = Process.GetCurrentProcess();
        using var index = IndexUnderTest.Open(IndexIn(folder));
        var questions = (await File.ReadAllLinesAsync(Path.Combine(folder, QuestionsFile))).Select(question => new Question(question)).ToList();
        await index.Answerer.AnswerAsync(questions[0], null, CancellationToken.None);
        var milliseconds = new List<double>();
        foreach (var question in questions)
        {
            var start = Stopwatch.GetTimestamp();
            await index.Answerer.AnswerAsync(question, null, CancellationToken.None);
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index.Info.Documents:N0} documents, {index.Info.Passages:N0} passages, {questions.Count} questions"));
        Print("Working set", process.WorkingSet64);
        Print("Most it ever was", process.PeakWorkingSet64);
        Print("Managed memory in use", GC.GetTotalMemory(forceFullCollection: true));
        milliseconds.Sort();
        foreach (var percentile in new[] { 50, 90, 99 })
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{$"Answer time p{percentile}",-24}{milliseconds[(milliseconds.Count * percentile / 100) - 1],8:N1} ms"));
        await BesidePlainSearch.PrintAsync(index, questions);
    }

    private static string IndexIn(string folder) => Path.Combine(folder, "index");

    private static void Print(string what, long bytes) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-24}{bytes / 1e6,8:N1} MB"));
}
