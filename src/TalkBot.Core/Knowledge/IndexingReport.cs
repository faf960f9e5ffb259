namespace TalkBot.Core.Knowledge;

/// <summary>What an update of the index did.</summary>
/// <param name="Info">The generation that serves after it.</param>
/// <param name="IsNew">Whether a new generation was built; false when nothing had changed.</param>
/// <param name="Added">Ids of documents that are new.</param>
/// <param name="Changed">Ids of documents whose content changed.</param>
/// <param name="Removed">Ids of documents that are gone.</param>
/// <param name="Failures">What could not be read; the rest was indexed all the same.</param>
public sealed record IndexingReport(
    IndexInfo Info,
    bool IsNew,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Removed,
    IReadOnlyList<DocumentFailure> Failures)
{
    /// <summary>Why some documents have no vectors, in one sentence; null where all have them, or none are wanted. The next update tries again.</summary>
    public string? MissingVectors { get; init; }

    /// <summary>The added and changed documents whose files are odd, such as those with hidden text, which is left out.</summary>
    public IReadOnlyList<FlaggedDocument> Flagged { get; init; } = [];

    /// <summary>The files that hold the same as another one, and so were not indexed again.</summary>
    public IReadOnlyList<DocumentCopy> Copies { get; init; } = [];
}
