namespace TalkBot.Core.Library;

/// <summary>What made a generation.</summary>
public enum ChangeKind
{
    /// <summary>The program found the folder changed.</summary>
    Update,
    Reindex,
    Add,
    Remove,
    Undo,
}
