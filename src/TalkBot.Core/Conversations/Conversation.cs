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
}
