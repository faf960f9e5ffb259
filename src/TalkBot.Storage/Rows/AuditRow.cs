namespace TalkBot.Storage.Rows;

/// <summary>One line of the audit log, chained to the one before.</summary>
internal sealed class AuditRow
{
    /// <summary>Counts up from 1 without a gap.</summary>
    public long Number { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The entry as JSON.</summary>
    public required string Entry { get; init; }

    /// <summary>The hash of the line before; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>The hash of this line (<see cref="AuditChain"/>).</summary>
    public required string Hash { get; init; }
}
