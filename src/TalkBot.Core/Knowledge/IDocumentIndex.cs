namespace TalkBot.Core.Knowledge;

/// <summary>The documents, searchable. Reading goes on undisturbed while <see cref="UpdateAsync"/> builds the next generation.</summary>
public interface IDocumentIndex
{
    /// <summary>The generation that serves now. Dispose the snapshot when the answer is done.</summary>
    /// <exception cref="TalkBotException"><see cref="Fault.IndexMissing"/>: no generation can be opened yet.</exception>
    IIndexSnapshot Acquire();

    /// <summary>
    /// Brings the index up to date with the documents; does nothing when it is. Single-flight: a call while an update
    /// runs joins it and gets its report. When it fails or is cancelled the generation before goes on serving.
    /// </summary>
    /// <exception cref="TalkBotException">The documents or the index folder cannot be used; the message says how to mend it.</exception>
    Task<IndexingReport> UpdateAsync(IProgress<IndexingProgress>? progress, CancellationToken cancellationToken);
}
