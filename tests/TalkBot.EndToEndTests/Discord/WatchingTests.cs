using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Discord;

/// <summary>A channel that watches a question is told when the documents answer it otherwise, whenever that was found out.</summary>
public class WatchingTests
{
    private const string Asked = "1700000000000000001";
    private const string AskedLater = "1700000000000000002";
    private const string Question = "Where were the talks held?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_changed_while_the_bot_was_away_is_told_at_its_start_and_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordService(discord, ("Discord__ModeratorUserIds__0", FakeEvents.PersonId), ("Documents__Path", "docs"));
        bot.Workspace.Write("docs/talks.txt", "The talks between the envoys were held in Riyadh.\n");
        await bot.StartAsync();
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Asked, $"watch {Question}"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);
        Assert.Equal(0, await bot.TerminateAsync());

        bot.Workspace.Write("docs/talks.txt", "The talks between the envoys were held in Jeddah.\n");
        await bot.StartAsync();
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2, Token);
        Assert.Equal(0, await bot.TerminateAsync());
        await bot.StartAsync();
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(AskedLater, Question));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 3, Token);

        var (begun, news) = (discord.Ledger.Visible[0], discord.Ledger.Visible[1]);
        Assert.Contains("This channel watches this question as its number 1", begun.Content, StringComparison.Ordinal);
        Assert.Equal(FakeEvents.ChannelId, news.ChannelId);
        Assert.Contains("Before: \"The talks between the envoys were held in Riyadh.\"", news.Content, StringComparison.Ordinal);
        Assert.Contains("were held in Jeddah. [1]", news.Content.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(AskedLater, discord.Ledger.Visible[2].ChannelId);
    }
}
