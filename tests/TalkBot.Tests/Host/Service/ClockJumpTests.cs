using TalkBot.Core.Chat;
using TalkBot.Host.Limits;
using TalkBot.Host.Service;
using TalkBot.Testing;
using static TalkBot.Tests.Host.Service.ServiceUnderTest;

namespace TalkBot.Tests.Host.Service;

/// <summary>When somebody sets the machine's clock, or it is set by itself, nobody notices.</summary>
public class ClockJumpTests
{
    private readonly MemoryMessageStore _store = new();
    private readonly ScriptedAdapter _discord = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<TimeSpan> Jumps => [TimeSpan.FromMinutes(-5), TimeSpan.FromHours(1), TimeSpan.FromHours(-1), TimeSpan.FromDays(3652)];

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task A_question_is_answered_once_whatever_the_clock_says_meanwhile(TimeSpan jump)
    {
        await using var service = await new ServiceUnderTest(_store, new ServiceOptions(), adapters: _discord).StartAsync();

        // The first attempt does not come through; the clock jumps before the second.
        _discord.Outcome = _ => _discord.Attempts.Count == 1 ? new SendOutcome.Retry(TimeSpan.FromSeconds(2)) : new SendOutcome.Sent("place", "x");
        (await _discord.Intake).TryOffer(Message("1"), () => { });
        await _discord.AttemptedAsync(Token);
        service.Time.Jump(jump);
        await service.AdvanceUntilAsync(() => _store.Outbox is [{ Outcome: SendOutcome.Sent }]);
        (await _discord.Intake).TryOffer(Message("2"), () => { });
        await service.AdvanceUntilAsync(() => _store.Outbox is [_, { Outcome: SendOutcome.Sent }]);

        Assert.Equal(["re 1", "re 1", "re 2"], _discord.Attempts.Select(attempt => attempt.Message.Id));
    }

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task A_limit_lasts_as_long_as_it_lasts(TimeSpan jump)
    {
        await using var service = await new ServiceUnderTest(_store, limits: new LimitOptions { PersonPerMinute = 1 }, adapters: _discord).StartAsync();
        var intake = await _discord.Intake;
        intake.TryOffer(Message("1"), () => { });
        await _discord.AttemptedAsync(Token);
        service.Time.Jump(jump);

        intake.TryOffer(Message("2"), () => { });
        await _discord.AttemptedAsync(Token);
        Assert.StartsWith("You ask faster than I may answer.", _discord.Attempts[1].Message.Payload, StringComparison.Ordinal);

        service.Time.Advance(TimeSpan.FromMinutes(1));
        intake.TryOffer(Message("3"), () => { });
        await _discord.AttemptedAsync(Token);
        Assert.DoesNotContain("faster", _discord.Attempts[2].Message.Payload, StringComparison.Ordinal);
    }
}
