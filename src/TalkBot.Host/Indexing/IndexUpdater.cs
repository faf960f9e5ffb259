using Spectre.Console;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Indexing;

/// <summary>Brings the index up to date while a person looks on, and names the documents that could not be read.</summary>
internal sealed class IndexUpdater(IDocumentIndex index, Terminal terminal)
{
    public async Task<IndexingReport> UpdateAsync(CancellationToken cancellationToken)
    {
        var report = terminal.Live is { } live
            ? await live.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
                .StartAsync(context => index.UpdateAsync(new ProgressView(terminal, context), cancellationToken))
            : await index.UpdateAsync(new ProgressView(terminal, null), cancellationToken);
        foreach (var failure in report.Failures)
            terminal.Fail(failure.ToString());
        if (report.MissingVectors is { } reason)
            terminal.Fail(reason);
        return report;
    }

    /// <summary>A bar where there is a place for one; that another process is at work is said in any case.</summary>
    private sealed class ProgressView(Terminal terminal, ProgressContext? bars) : IProgress<IndexingProgress>
    {
        private readonly Lock _lock = new();
        private ProgressTask? _bar;
        private bool _saidWaiting;

        public void Report(IndexingProgress value)
        {
            lock (_lock)
            {
                if (value.Stage == IndexingStage.Waiting)
                    SayWaiting();
                else if (bars is not null)
                    Move(_bar ??= bars.AddTask(NameOf(value.Stage)), value);
            }
        }

        private void SayWaiting()
        {
            if (!_saidWaiting)
                terminal.Note("talkbot: another process is indexing; waiting for it");
            _saidWaiting = true;
        }

        private static void Move(ProgressTask bar, IndexingProgress value)
        {
            bar.Description = NameOf(value.Stage);
            bar.MaxValue = Math.Max(1, value.Total);
            bar.Value = value.Done;
        }

        private static string NameOf(IndexingStage stage) => stage switch
        {
            IndexingStage.Reading => "Reading documents",
            IndexingStage.Indexing => "Indexing documents",
            _ => "Checking the index",
        };
    }
}
