namespace TalkBot.Core.Knowledge;

/// <summary>A document that was read, and what is odd about its file.</summary>
/// <param name="DocumentId">Its id.</param>
/// <param name="Flags">At least one, each of another kind.</param>
public sealed record FlaggedDocument(string DocumentId, IReadOnlyList<ReadingFlag> Flags)
{
    public override string ToString() => $"{DocumentId}: {string.Join("; ", Flags)}";
}
