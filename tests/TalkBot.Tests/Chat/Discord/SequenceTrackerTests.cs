using CsCheck;
using TalkBot.Chat.Discord.Gateway;

namespace TalkBot.Tests.Chat.Discord;

public class SequenceTrackerTests
{
    [Fact]
    public void Nothing_passes_an_event_that_is_open()
    {
        var tracker = new SequenceTracker(null);
        var first = tracker.Begin(1);
        var second = tracker.Begin(2);

        second();
        Assert.Equal(0, tracker.Safe);
        first();
        Assert.Equal(2, tracker.Safe);
    }

    [Fact]
    public void An_event_that_comes_twice_is_finished_by_the_first_one()
    {
        var tracker = new SequenceTracker(null);
        var first = tracker.Begin(1);

        tracker.Begin(1)();
        Assert.Equal(0, tracker.Safe);
        first();
        Assert.Equal(1, tracker.Safe);
    }

    [Fact]
    public void A_resumed_session_begins_where_it_stopped() => Assert.Equal(41, new SequenceTracker(41).Safe);

    [Fact]
    public void Finished_in_any_order_all_are_safe_in_the_end() =>
        Gen.Shuffle(Enumerable.Range(1, 20).ToArray()).Sample(order =>
        {
            var tracker = new SequenceTracker(null);
            var finish = Enumerable.Range(1, 20).ToDictionary(number => number, number => tracker.Begin(number));
            var open = finish.Keys.ToHashSet();
            foreach (var number in order)
            {
                finish[number]();
                open.Remove(number);
                Assert.Equal(open.Count > 0 ? open.Min() - 1 : 20, tracker.Safe);
            }
        });
}
