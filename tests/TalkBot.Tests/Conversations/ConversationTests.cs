using CsCheck;
using TalkBot.Core.Conversations;

namespace TalkBot.Tests.Conversations;

public class ConversationTests
{
    [Fact]
    public void Turns_are_kept_in_order_and_the_conversation_before_is_left_as_it_was()
    {
        var before = Conversation.Of([Turn(0), Turn(1)]);
        var after = before.With(Turn(2));

        Assert.Equal([Turn(0), Turn(1)], before.Turns);
        Assert.Equal([Turn(0), Turn(1), Turn(2)], after.Turns);
        Assert.Empty(Conversation.Empty.Turns);
    }

    [Fact]
    public void The_first_turn_and_the_last_ones_are_remembered() => Gen.Int[1, 3 * Conversation.MaxTurns].Sample(count =>
    {
        var turns = Conversation.Of(Enumerable.Range(0, count).Select(Turn)).Turns;

        var kept = Math.Min(count, Conversation.MaxTurns);
        Assert.Equal([Turn(0), .. Enumerable.Range(count - kept + 1, kept - 1).Select(Turn)], turns);
    });

    [Theory]
    [InlineData("1700000000000000002", "turn 1700000000000000001")]
    [InlineData("1700000000000000003", "turn 1700000000000000001, turn 1700000000000000003")]
    [InlineData("900000000000000000", "")]
    [InlineData("1700000000000000002.trigger", "turn 1700000000000000001, turn 1700000000000000003")]
    public void What_was_written_after_a_message_is_no_context_of_it(string messageId, string context) => Assert.Equal(
        context,
        string.Join(", ", Conversation.Of(new[] { "1700000000000000003", "1700000000000000001" }.Order().Select(id => new Turn(Speaker.Person, $"turn {id}") { MessageId = id })).Before(messageId).Turns.Select(turn => turn.Text)));

    [Fact]
    public void What_bears_no_id_was_said_before()
    {
        var conversation = Conversation.Of([Turn(0), Turn(1) with { MessageId = "1795369000.000200" }, Turn(2) with { MessageId = "1795369000.000300" }]);

        Assert.Equal(["turn 0", "turn 1"], conversation.Before("1795369000.000200").Turns.Select(turn => turn.Text));
        Assert.Same(conversation, conversation.Before("1795369000.000300"));
    }

    private static Turn Turn(int number) => new(number % 2 == 0 ? Speaker.Person : Speaker.Bot, $"turn {number}");
}
