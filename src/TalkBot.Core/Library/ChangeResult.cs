using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Library;

/// <summary>What became of a change.</summary>
public abstract record ChangeResult
{
    private ChangeResult()
    {
    }

    /// <summary>It is done and kept on disk; where nothing had changed, no generation was built.</summary>
    public sealed record Done(IndexingReport Report) : ChangeResult;

    /// <summary>Nothing was done.</summary>
    public sealed record Refused(ChangeRefusal Reason) : ChangeResult;
}
