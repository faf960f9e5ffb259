using Microsoft.Extensions.Logging;

namespace TalkBot.Search.Indexing;

/// <summary>The moments of a build, in order, between which the disk changes. A process may end at any of them.</summary>
internal enum BuildStep
{
    /// <summary>A folder of its own holds what the new generation shares with the one before.</summary>
    Staged,

    /// <summary>Lucene has written the new documents.</summary>
    Committed,

    /// <summary>The manifest is written: the generation is whole.</summary>
    Described,

    /// <summary>The folder has its final name.</summary>
    Named,

    /// <summary><c>CURRENT</c> names it.</summary>
    Published,

    /// <summary>Generations too old to keep are gone.</summary>
    Pruned,
}

internal static partial class BuildStepLog
{
    [LoggerMessage(506, LogLevel.Debug, "Index generation {Generation}: {Step}")]
    public static partial void LogStep(this ILogger logger, int generation, BuildStep step);
}
