using TalkBot.Core.Library;
using TalkBot.Search.Library;

namespace TalkBot.Search.Indexing;

/// <summary>What the next generation is to be.</summary>
/// <param name="Kind">What it is made for.</param>
/// <param name="Id">Names this one change, so that it is not done twice; null where that does no harm.</param>
/// <param name="Apply">The holdings after it.</param>
internal sealed record IndexChange(ChangeKind Kind, string? Id, Func<Holdings, Holdings> Apply)
{
    /// <summary>What the program does by itself: the folder as it is, but for what moderators undid.</summary>
    public static IndexChange Update { get; } = new(ChangeKind.Update, null, holdings => holdings);

    /// <summary>The generation to put back; null to read the documents.</summary>
    public int? PutBack { get; init; }

    /// <summary>The generation that must serve when it is put back; another one is somebody else's change.</summary>
    public int? Serving { get; init; }

    /// <summary>Whether two such changes at the same time are one.</summary>
    public bool CanBeShared => Kind is ChangeKind.Update or ChangeKind.Reindex;
}
