using System.Globalization;

namespace TalkBot.Core.Conversations;

/// <summary>What was asked and answered so far, oldest first. Immutable, and bounded: old turns in the middle are forgotten first.</summary>
public sealed class Conversation
{
    /// <summary>How many turns are remembered.</summary>
    public const int MaxTurns = 40;

    private Conversation(IReadOnlyList<Turn> turns) => Turns = turns;

    public static Conversation Empty { get; } = new([]);

    public IReadOnlyList<Turn> Turns { get; }

    public static Conversation Of(IEnumerable<Turn> turns) => turns.Aggregate(Empty, (conversation, turn) => conversation.With(turn));

    /// <summary>The conversation with one more turn. The first turn stays, since it names the subject.</summary>
    public Conversation With(Turn turn) => new(Turns.Count < MaxTurns ? [.. Turns, turn] : [Turns[0], .. Turns.Skip(2), turn]);

    /// <summary>
    /// The conversation as it was when a message was written: platforms deliver in any order, and what was written later is no context of it.
    /// Their ids grow with time; what has none that can be compared was said before.
    /// </summary>
    public Conversation Before(string messageId) =>
        TimeOf(messageId) is { } time && Turns.Any(turn => TimeOf(turn.MessageId) > time) ? Of(Turns.Where(turn => !(TimeOf(turn.MessageId) > time))) : this;

    /// <summary>A snowflake of Discord or a <c>ts</c> of Slack as a number.</summary>
    private static decimal? TimeOf(string? messageId) =>
        decimal.TryParse(messageId, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var time) ? time : null;
}
