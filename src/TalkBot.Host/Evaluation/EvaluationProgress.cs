using Spectre.Console;
using TalkBot.Core.Knowledge;

namespace TalkBot.Host.Evaluation;

/// <summary>Shows how far a measurement has come, on standard error, when a person looks there.</summary>
internal static class EvaluationProgress
{
    /// <summary>Runs <paramref name="work"/>, which reports the documents indexed and the questions asked; both reports are null when nobody looks.</summary>
    public static async Task<T> ShowAsync<T>(int questions, Func<IProgress<IndexingProgress>?, IProgress<int>?, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
            return await work(null, null);

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(context =>
        {
            var indexing = context.AddTask("Indexing documents");
            var asking = context.AddTask("Asking questions", maxValue: questions);
            return work(
                new Progress<IndexingProgress>(progress => indexing.MaxValue(Math.Max(1, progress.Total)).Value(progress.Done)),
                new Progress<int>(asked => asking.Value(asked)));
        });
    }
}
