using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Library;

/// <summary>
/// The documents as people keep them: those of the folder, with what was added and without what was removed. Changes are made one
/// after the other; the generation before answers until a change is done, and after it no removed document is quoted.
/// </summary>
public interface IDocumentLibrary
{
    /// <summary>The documents that serve, in the order of their ids.</summary>
    /// <exception cref="TalkBotException"><see cref="Fault.IndexMissing"/>.</exception>
    IReadOnlyList<LibraryDocument> Documents();

    /// <summary>The ids of documents of the folder that were removed.</summary>
    IReadOnlyList<string> Removed();

    /// <summary>The files that hold the same as a document that serves, which is indexed once.</summary>
    IReadOnlyList<DocumentCopy> Copies();

    /// <summary>The generations that are kept, newest first; the first of them serves.</summary>
    IReadOnlyList<GenerationRecord> History();

    /// <summary>The newest generation before the one that serves, or <paramref name="generation"/>, where it holds other documents; null where there is none.</summary>
    LibraryChange.PutBack? FindUndo(int? generation);

    /// <summary>Stores a file that somebody hands in and reads it, so that it can be looked at and added. One that is not added is deleted after a while.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="origin">As <see cref="AddedFile.Origin"/>.</param>
    /// <param name="addedBy">As <see cref="AddedFile.AddedBy"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TalkBotException">The data folder cannot be written.</exception>
    Task<ReceivedFile> ReceiveAsync(string name, byte[] content, string origin, string addedBy, CancellationToken cancellationToken);

    /// <summary>What a change would do. Nothing is written.</summary>
    /// <exception cref="TalkBotException">The documents cannot be read.</exception>
    Task<ChangePreview> PreviewAsync(LibraryChange change, CancellationToken cancellationToken);

    /// <summary>Does a change. Calls at the same time that read the folder again are one; a call with an id that was done already does nothing more and reports what was done.</summary>
    /// <param name="change">What to do.</param>
    /// <param name="id">Names this one change.</param>
    /// <param name="progress">Hears how far it has come.</param>
    /// <param name="cancellationToken">Gives up; everything is as before then.</param>
    /// <exception cref="TalkBotException">The documents or the index folder cannot be used; everything is as before.</exception>
    Task<ChangeResult> ApplyAsync(LibraryChange change, string id, IProgress<IndexingProgress>? progress, CancellationToken cancellationToken);
}
