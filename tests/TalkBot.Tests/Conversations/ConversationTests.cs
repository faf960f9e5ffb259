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

    private static Turn Turn(int number) => new(number % 2 == 0 ? Speaker.Person : Speaker.Bot, $"turn {number}");
}
