namespace TalkBot.Core.Library;

/// <summary>Why a change cannot be done.</summary>
public enum ChangeRefusal
{
    /// <summary>There is no such document.</summary>
    UnknownDocument,

    /// <summary>The document, or the generation that serves, is not the one that was looked at.</summary>
    ChangedSince,

    /// <summary>It would leave no document.</summary>
    LastDocument,

    /// <summary>No earlier generation holds other documents.</summary>
    NothingToUndo,

    /// <summary>The generation is no longer kept, or was built by another version of the program.</summary>
    GenerationGone,

    /// <summary>The file that was handed in is no longer kept.</summary>
    FileGone,

    /// <summary>The file cannot be read; the failures say why.</summary>
    Unreadable,
}
