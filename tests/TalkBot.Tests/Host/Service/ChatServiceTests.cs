using TalkBot.Core.Chat;
using TalkBot.Host.Service;
using TalkBot.Testing;
using static TalkBot.Tests.Host.Service.ServiceUnderTest;

namespace TalkBot.Tests.Host.Service;

/// <summary>From a platform's event to what people see, with everything that goes wrong between.</summary>
public class ChatServiceTests
{
    private readonly MemoryMessageStore _store = new();
    private readonly ScriptedAdapter _discord = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_answered_once_however_often_it_comes()
    {
        await using var service = await new ServiceUnderTest(_store, adapters: _discord).StartAsync();
        var intake = await _discord.Intake;
        var stored = 0;
        for (var delivery = 0; delivery < 3; delivery++)
            Assert.True(intake.TryOffer(Message("1"), () => Interlocked.Increment(ref stored)));
        await _discord.AttemptedAsync(Token);
        intake.TryOffer(Message("2"), () => { });
        await _discord.AttemptedAsync(Token);

        Assert.Equal(["re 1", "re 2"], _discord.Attempts.Select(attempt => attempt.Message.Id));
        Assert.Equal(3, stored);
    }

    [Fact]
    public async Task The_platform_is_told_that_a_message_is_safe_when_it_is_and_no_sooner()
    {
        _store.Fail(nameof(IMessageStore.AddAsync), times: 3);
        await using var service = await new ServiceUnderTest(_store, adapters: _discord).StartAsync();
        var unfinishedWhenStored = -1;
        (await _discord.Intake).TryOffer(Message("1"), () => unfinishedWhenStored = _store.UnfinishedAsync(Token).Result.Count);
        await service.AdvanceUntilAsync(() => _discord.Attempts.Count == 1);

        Assert.Equal(1, unfinishedWhenStored);
        Assert.Contains(service.Log.Warnings, line => line.Contains("The database is away", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(nameof(IMessageStore.ConversationAsync))]
    [InlineData(nameof(IMessageStore.CompleteAsync))]
    [InlineData(nameof(IMessageStore.BeginSendAsync))]
    [InlineData(nameof(IMessageStore.EndSendAsync))]
    public async Task While_the_database_is_away_nothing_is_lost_and_nothing_is_sent_twice(string method)
    {
        _store.Fail(method, times: 3);
        await using var service = await new ServiceUnderTest(_store, adapters: _discord).StartAsync();
        (await _discord.Intake).TryOffer(Message("1"), () => { });
        await service.AdvanceUntilAsync(() => _store.Outbox is [{ Outcome: SendOutcome.Sent }]);

        Assert.Equal("re 1", Assert.Single(_discord.Attempts).Message.Id);
    }

    [Fact]
    public async Task What_an_earlier_process_left_is_sent_and_answered()
    {
        await _store.AddAsync([Message("1"), Message("2")], Token);
        await _store.CompleteAsync(new Completion(Message("1"), [], null, [new OutgoingMessage("re 1", Platform.Discord, "place", "said")]), Token);
        await _store.BeginSendAsync("re 1", Token);
        await using var service = await new ServiceUnderTest(_store, adapters: _discord).StartAsync();
        await _discord.AttemptedAsync(Token);
        await _discord.AttemptedAsync(Token);

        Assert.Equal([("re 1", true), ("re 2", false)], _discord.Attempts.Select(attempt => (attempt.Message.Id, attempt.WasBegun)));
    }

    [Fact]
    public async Task What_cannot_be_sent_now_is_tried_again_when_the_platform_says_and_looked_for_where_it_may_be_visible()
    {
        SendOutcome[] outcomes = [new SendOutcome.Retry(TimeSpan.FromMinutes(1)), new SendOutcome.Retry(TimeSpan.FromMinutes(1)) { MayBeVisible = true }, new SendOutcome.Sent("place", "x")];
        _discord.Outcome = _ => outcomes[_discord.Attempts.Count - 1];
        await using var service = await new ServiceUnderTest(_store, adapters: _discord).StartAsync();
        var start = service.Time.GetUtcNow();
        (await _discord.Intake).TryOffer(Message("1"), () => { });
        await service.AdvanceUntilAsync(() => _store.Outbox is [{ Outcome: SendOutcome.Sent }]);

        Assert.Equal([false, false, true], _discord.Attempts.Select(attempt => attempt.WasBegun));
        Assert.True(service.Time.GetUtcNow() - start >= TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task What_could_not_be_sent_for_too_long_makes_way_for_what_comes_after_it()
    {
        _discord.Outcome = pending => pending.Message.Id == "re 1" ? new SendOutcome.Retry(TimeSpan.FromSeconds(1)) : new SendOutcome.Sent("place", "x");
        await using var service = await new ServiceUnderTest(_store, new ServiceOptions { SendWithin = TimeSpan.FromSeconds(10) }, adapters: _discord).StartAsync();
        var intake = await _discord.Intake;
        intake.TryOffer(Message("1"), () => { });
        await service.AdvanceUntilAsync(() => _store.Outbox is [{ Outcome: SendOutcome.Refused { Reason: "too_late" } }]);
        intake.TryOffer(Message("2"), () => { });
        while (_discord.Attempts[^1].Message.Id != "re 2")
            await _discord.AttemptedAsync(Token);
    }

    [Fact]
    public async Task A_platform_that_breaks_takes_no_other_with_it()
    {
        var slack = new ScriptedAdapter(Platform.Slack) { Break = new InvalidOperationException("secret words") };
        await using var service = await new ServiceUnderTest(_store, adapters: [slack, _discord]).StartAsync();
        (await _discord.Intake).TryOffer(Message("1"), () => { });
        await _discord.AttemptedAsync(Token);

        Assert.Contains(service.Log.Warnings, line => line.Contains("Slack is lost: InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(service.Log.Lines, line => line.Text.Contains("secret words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_becomes_one_sentence_with_a_reference_that_stands_in_the_log_without_anybodys_words()
    {
        await using var service = await new ServiceUnderTest(_store, indexFault: new InvalidOperationException("secret words"), adapters: _discord).StartAsync();
        (await _discord.Intake).TryOffer(Message("1", "Who led the secret talks?"), () => { });
        await _discord.AttemptedAsync(Token);

        var said = Assert.Single(_discord.Attempts).Message.Payload;
        var reference = said[^8..];
        Assert.StartsWith("Something went wrong", said, StringComparison.Ordinal);
        Assert.Contains(service.Log.Warnings, line => line.Contains($"Reference: {reference}. InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(service.Log.Lines, line => line.Text.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_that_cannot_be_laid_out_is_told_as_a_failure()
    {
        var discord = new ScriptedAdapter
        {
            Layout = reply => reply is Reply.Notice { Lines: [var line] } ? line : throw new InvalidOperationException("secret words"),
        };
        await using var service = await new ServiceUnderTest(_store, adapters: discord).StartAsync();
        (await discord.Intake).TryOffer(Message("1"), () => { });
        await discord.AttemptedAsync(Token);

        Assert.StartsWith("Something went wrong", Assert.Single(discord.Attempts).Message.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_there_is_no_room_it_is_said_at_once_and_room_comes_again()
    {
        _store.Fail(nameof(IMessageStore.CompleteAsync), times: 1);
        await using var service = await new ServiceUnderTest(_store, new ServiceOptions { InboxCapacity = 1, SendWithin = TimeSpan.MaxValue }, adapters: _discord).StartAsync();
        var intake = await _discord.Intake;

        Assert.True(intake.TryOffer(Message("1"), () => { }));
        Assert.False(intake.TryOffer(Message("2"), () => { }));
        await service.AdvanceUntilAsync(() => _discord.Attempts.Count == 1);
        await service.AdvanceUntilAsync(() => intake.TryOffer(Message("3"), () => { }));
        await service.AdvanceUntilAsync(() => _discord.Attempts.Count == 2);
    }

    [Fact]
    public async Task A_message_of_a_platform_that_is_not_set_up_waits_for_it()
    {
        await _store.AddAsync([Message("1", platform: Platform.Slack)], Token);
        await using (var service = await new ServiceUnderTest(_store, adapters: _discord).StartAsync())
        {
            (await _discord.Intake).TryOffer(Message("2"), () => { });
            await _discord.AttemptedAsync(Token);
        }

        Assert.Equal("1", Assert.Single(await _store.UnfinishedAsync(Token)).Key.Id);
    }

    [Fact]
    public async Task Told_to_end_it_sends_what_is_answered_first()
    {
        var service = await new ServiceUnderTest(_store, adapters: _discord).StartAsync();
        var intake = await _discord.Intake;
        foreach (var number in Enumerable.Range(0, 50))
            intake.TryOffer(Message($"{number}", place: $"{number % 7}"), () => { });
        await _discord.AttemptedAsync(Token);
        await service.DisposeAsync();

        Assert.All(_store.Outbox, row => Assert.IsType<SendOutcome.Sent>(row.Outcome));
        Assert.Equal(_store.Outbox.Count, _discord.Attempts.Count);
        Assert.Equal(50 - _store.Outbox.Count, (await _store.UnfinishedAsync(Token)).Count);
    }
}
