namespace TalkBot.Host.Limits;

/// <summary>Whether a message is worked on.</summary>
internal abstract record LimitDecision
{
    private LimitDecision()
    {
    }

    /// <summary>It is; <see cref="MessageLimits.End"/> follows.</summary>
    public sealed record Admitted : LimitDecision;

    /// <summary>Not yet: its author has others in work.</summary>
    public sealed record Wait : LimitDecision;

    /// <summary>It is not.</summary>
    /// <param name="Limit">Which limit was reached.</param>
    /// <param name="After">After how long the next one is worked on.</param>
    /// <param name="IsTold">Whether the author is told: not again within a minute.</param>
    public sealed record Refused(ReachedLimit Limit, TimeSpan After, bool IsTold) : LimitDecision;
}

internal enum ReachedLimit
{
    Person,
    Channel,
    Total,
    Conversation,
}
