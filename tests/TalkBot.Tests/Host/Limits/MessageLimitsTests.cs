using CsCheck;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;
using TalkBot.Host.Limits;

namespace TalkBot.Tests.Host.Limits;

public class MessageLimitsTests
{
    private readonly FakeTimeProvider _time = new();
    private int _lastId;

    [Fact]
    public void A_person_who_asks_too_fast_is_told_once_a_minute_and_can_ask_again_when_it_was_said()
    {
        var limits = new MessageLimits(new LimitOptions { PersonPerMinute = 2 }, _time);
        Ask(limits, Message());
        Ask(limits, Message());

        var first = Assert.IsType<LimitDecision.Refused>(limits.Decide(Message()));
        var second = Assert.IsType<LimitDecision.Refused>(limits.Decide(Message()));

        Assert.Equal((ReachedLimit.Person, true, false), (first.Limit, first.IsTold, second.IsTold));
        Assert.Equal("You ask faster than I may answer. Please ask again in 30 seconds; what you ask before then I leave aside.", LimitText.Of(first));
        _time.Advance(first.After);
        Ask(limits, Message());
        Assert.False(Assert.IsType<LimitDecision.Refused>(limits.Decide(Message())).IsTold);
        _time.Advance(TimeSpan.FromMinutes(1));
        Ask(limits, Message());
        Ask(limits, Message());
        Assert.True(Assert.IsType<LimitDecision.Refused>(limits.Decide(Message())).IsTold);
    }

    [Theory]
    [InlineData("other", "place", "place", null)]
    [InlineData("other", "place", "thread", null)]
    [InlineData("me", "other", "other", nameof(ReachedLimit.Person))]
    public void One_persons_flood_is_that_persons_alone(string author, string channel, string conversation, string? limit)
    {
        var limits = new MessageLimits(new LimitOptions { PersonPerMinute = 1 }, _time);
        Ask(limits, Message());

        Assert.Equal(limit, (limits.Decide(Message(author, channel, conversation)) as LimitDecision.Refused)?.Limit.ToString());
    }

    [Theory]
    [InlineData(1, 9, 9, nameof(ReachedLimit.Channel))]
    [InlineData(9, 1, 9, nameof(ReachedLimit.Total))]
    [InlineData(9, 9, 1, nameof(ReachedLimit.Conversation))]
    [InlineData(0, 0, 0, null)]
    public void Many_people_together_are_held_back_too(int channel, int total, int conversation, string? limit)
    {
        var limits = new MessageLimits(new LimitOptions { ChannelPerMinute = channel, TotalPerMinute = total, ConversationPerHour = conversation }, _time);
        Ask(limits, Message("one"));

        Assert.Equal(limit, (limits.Decide(Message("two")) as LimitDecision.Refused)?.Limit.ToString());
    }

    [Fact]
    public void A_message_that_was_admitted_is_not_held_back_when_it_is_tried_again()
    {
        var limits = new MessageLimits(new LimitOptions { PersonPerMinute = 1 }, _time);
        var message = Message();
        Assert.IsType<LimitDecision.Admitted>(limits.Decide(message));
        limits.End(message, isDone: false);

        Assert.IsType<LimitDecision.Admitted>(limits.Decide(message));
        limits.End(message, isDone: true);
        Assert.IsType<LimitDecision.Refused>(limits.Decide(message));
    }

    [Fact]
    public void A_person_with_enough_in_work_waits_and_others_do_not()
    {
        var limits = new MessageLimits(new LimitOptions { PersonAtOnce = 1 }, _time);
        var (running, waiting) = (Message(), Message());
        limits.Decide(running);

        Assert.IsType<LimitDecision.Wait>(limits.Decide(waiting));
        Assert.IsType<LimitDecision.Admitted>(limits.Decide(Message("other")));
        limits.End(running, isDone: true);
        Assert.IsType<LimitDecision.Admitted>(limits.Decide(waiting));
    }

    [Fact]
    public void In_no_minute_more_than_twice_the_limit_is_worked_on() => Gen.Int[1, 20].Select(Gen.Int[0, 5000].Array[1, 200]).Sample((size, pauses) =>
    {
        var time = new FakeTimeProvider();
        var buckets = new TokenBuckets<string>(size, TimeSpan.FromMinutes(1));
        List<DateTimeOffset> taken = [];
        foreach (var pause in pauses)
        {
            time.Advance(TimeSpan.FromMilliseconds(pause));
            if (buckets.WaitFor("one", time) > TimeSpan.Zero)
                continue;
            buckets.Take("one", time);
            taken.Add(time.GetUtcNow());
        }

        return taken.TrueForAll(start => taken.Count(at => at >= start && at < start.AddMinutes(1)) <= 2 * size);
    });

    [Fact]
    public void What_is_remembered_does_not_grow_with_the_number_of_people()
    {
        var buckets = new TokenBuckets<int>(1, TimeSpan.FromMinutes(1));
        for (var person = 0; person < 100_000; person++)
        {
            buckets.Take(person, _time);
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.InRange(buckets.Count, 1, 10_000);
    }

    private static void Ask(MessageLimits limits, IncomingMessage message)
    {
        Assert.IsType<LimitDecision.Admitted>(limits.Decide(message));
        limits.End(message, isDone: true);
    }

    private IncomingMessage Message(string author = "me", string channel = "place", string conversation = "place") => new(
        new MessageKey(Platform.Discord, channel, $"{++_lastId}"),
        new ConversationKey(Platform.Discord, "space", conversation),
        new Author(author, new AuthorityFacts { SpaceId = "space", UserId = author }),
        MessageIntent.Talk,
        "words",
        "{}",
        _time.GetUtcNow());
}
