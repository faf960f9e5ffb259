namespace TalkBot.Core.Knowledge;

/// <summary>How far an update has come: <paramref name="Done"/> of <paramref name="Total"/> documents of the current stage.</summary>
public readonly record struct IndexingProgress(IndexingStage Stage, int Done, int Total);

/// <summary>The stages of an update, in order.</summary>
public enum IndexingStage
{
    /// <summary>Another process is building; waiting for it.</summary>
    Waiting,
    Reading,
    Indexing,
    Checking,
}
