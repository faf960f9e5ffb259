using TalkBot.Host.Limits;
using TalkBot.Testing;
using static TalkBot.Tests.Host.Service.ServiceUnderTest;

namespace TalkBot.Tests.Host.Service;

/// <summary>What becomes of messages that are more than a person may have worked on.</summary>
public class LimitedServiceTests
{
    private readonly MemoryMessageStore _store = new();
    private readonly ScriptedAdapter _discord = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_too_fast_is_told_once_and_nothing_is_left_over()
    {
        await using var service = await new ServiceUnderTest(_store, limits: new LimitOptions { PersonPerMinute = 2 }, adapters: _discord).StartAsync();
        var intake = await _discord.Intake;
        foreach (var id in Enumerable.Range(1, 10))
            intake.TryOffer(Message($"{id}"), () => { });
        while ((await _store.UnfinishedAsync(Token)).Count > 0 || _discord.Attempts.Count < 3)
        {
            // The clock stands still: a minute later more would be answered.
            await Task.Yield();
            Token.ThrowIfCancellationRequested();
        }

        Assert.Equal(["re 1", "re 2", "re 3"], _discord.Attempts.Select(attempt => attempt.Message.Id));
        Assert.StartsWith("You ask faster than I may answer.", _discord.Attempts[2].Message.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_platform_shows_that_a_reply_is_under_way_there_is_one()
    {
        await using var service = await new ServiceUnderTest(_store, limits: new LimitOptions { PersonPerMinute = 1 }, adapters: _discord).StartAsync();
        var intake = await _discord.Intake;
        foreach (var id in Enumerable.Range(1, 3))
            intake.TryOffer(Message($"{id}") with { AwaitsReply = true }, () => { });
        for (var reply = 0; reply < 3; reply++)
            await _discord.AttemptedAsync(Token);

        Assert.All(_discord.Attempts.Skip(1), attempt => Assert.StartsWith("You ask faster", attempt.Message.Payload, StringComparison.Ordinal));
    }
}
