namespace TalkBot.Core.Answering.Support;

/// <summary>How a word turns what stands beside it.</summary>
internal enum CueKind
{
    None,

    /// <summary>It denies.</summary>
    Negation,

    /// <summary>It hedges, conditions, or puts off.</summary>
    Hedge,

    /// <summary>It says that somebody says so.</summary>
    Attribution,
}
