using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Indexing;

/// <summary>Keeps what was reported, and calls back on the reporting thread.</summary>
internal sealed class RecordedProgress(Action<IndexingProgress>? onReport = null) : IProgress<IndexingProgress>
{
    public List<IndexingProgress> Reports { get; } = [];

    public void Report(IndexingProgress value)
    {
        Reports.Add(value);
        onReport?.Invoke(value);
    }
}
