using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Library;

/// <summary>What a change would do, or why it cannot be done.</summary>
public abstract record ChangePreview
{
    private ChangePreview()
    {
    }

    /// <param name="Changes">What would differ; empty where nothing would.</param>
    /// <param name="Failures">What cannot be read.</param>
    public sealed record Ready(DocumentChanges Changes, IReadOnlyList<DocumentFailure> Failures) : ChangePreview
    {
        /// <summary>The added and changed documents whose files are odd.</summary>
        public IReadOnlyList<FlaggedDocument> Flagged { get; init; } = [];

        /// <summary>The files that hold the same as another one, which serves for both.</summary>
        public IReadOnlyList<DocumentCopy> Copies { get; init; } = [];

        /// <summary>
        /// Whether the folder is no longer as it was when it was last read. Whatever is changed, it is read along; what differs there is not
        /// among <see cref="Changes"/> but where the change is to read the folder.
        /// </summary>
        public bool TakesFolderIn { get; init; }
    }

    public sealed record Refused(ChangeRefusal Reason) : ChangePreview;
}
