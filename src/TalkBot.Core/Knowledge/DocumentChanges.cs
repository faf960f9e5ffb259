namespace TalkBot.Core.Knowledge;

/// <summary>In which documents one generation differs from another, by their ids, in ordinal order.</summary>
public sealed record DocumentChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed)
{
    public static DocumentChanges None { get; } = new([], [], []);

    public bool IsEmpty => Added.Count + Changed.Count + Removed.Count == 0;
}
