using Spectre.Console;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Evaluation;

/// <summary>Shows how far a measurement has come, where a person would see it.</summary>
internal static class EvaluationProgress
{
    /// <summary>Runs <paramref name="work"/>, which reports the documents indexed and the questions and claims done; nobody listens when nobody looks.</summary>
    public static Task<T> ShowAsync<T>(Terminal terminal, int items, Func<IProgress<IndexingProgress>?, IProgress<int>?, Task<T>> work)
    {
        if (terminal.Live is not { } live)
            return work(null, null);

        return live.Progress().AutoClear(true).StartAsync(context =>
        {
            var indexing = context.AddTask("Indexing documents");
            var asking = context.AddTask("Asking and checking", maxValue: items);
            return work(
                new Progress<IndexingProgress>(progress => indexing.MaxValue(Math.Max(1, progress.Total)).Value(progress.Done)),
                new Progress<int>(asked => asking.Value(asked)));
        });
    }
}
