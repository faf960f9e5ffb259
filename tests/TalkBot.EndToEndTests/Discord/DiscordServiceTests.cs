using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Discord;

/// <summary>The whole program on Discord, as people there see it.</summary>
public class DiscordServiceTests
{
    private const string Question = "1700000000000000001";
    private const string Another = "1700000000000000002";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mention_is_answered_in_a_thread_with_the_quotation_and_its_source()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await new DiscordService(discord).StartAsync();

        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, Workspace.Answerable));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        var answer = Assert.Single(discord.Ledger.Visible);
        Assert.Equal(Question, answer.ChannelId);
        Assert.Contains("Marco Rubio and Russian Foreign Minister Sergey Lavrov", answer.Content, StringComparison.Ordinal);
        Assert.Contains("apnews.com", answer.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_to_end_it_ends_in_order_and_what_was_said_meanwhile_is_answered_at_the_next_start()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await new DiscordService(discord).StartAsync();
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, Workspace.Answerable));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        Assert.Equal(0, await bot.TerminateAsync());
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Another, Workspace.Answerable));
        await bot.StartAsync();
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2, Token);

        Assert.Equal([Question, Another], discord.Ledger.Visible.Select(message => message.ChannelId));
        Assert.Equal([2, 6], discord.Ledger.Frames.Where(frame => frame.Op is 2 or 6).Select(frame => frame.Op));
    }

    [Theory]
    [InlineData(FakeEvents.PersonId, "us-russia-riyadh-talks")]
    [InlineData("1400000000000000099", null)]
    public async Task Names_of_documents_are_completed_for_who_may_read_the_list(string moderator, string? name)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await new DiscordService(discord, ("Discord__ModeratorUserIds__0", moderator)).StartAsync();

        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Typing(Question, "talkbot", "remove", "name", "riyadh"));
        await discord.Ledger.UntilAsync(ledger => ledger.Requests.Any(IsCallback), Token);

        var answer = discord.Ledger.Requests.Single(IsCallback).Body!;
        Assert.Equal(8, (int?)answer["type"]);
        Assert.Equal(name is null ? [] : [name], answer["data"]!["choices"]!.AsArray().Select(choice => (string?)choice!["value"]));

        static bool IsCallback(FakeRequest request) => request.Path == $"/interactions/{Question}/token-{Question}/callback";
    }

    [Fact]
    public async Task Where_it_cannot_be_reached_the_log_says_so()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordService(discord, ("Discord__ApiBaseUrl", "http://127.0.0.1:9/api/v10"));
        bot.StartOnly();

        await bot.SaysAsync("Discord cannot be reached");

        Assert.Equal(0, await bot.TerminateAsync());
    }

    [Fact]
    public async Task A_token_that_is_refused_is_said_once_and_the_process_lives_on()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordService(discord, ("Discord__Token", "wrong"));
        bot.StartOnly();
        await discord.Ledger.UntilAsync(ledger => ledger.Requests.Any(request => request.Path == "/gateway/bot"), Token);
        await bot.SaysAsync("Discord is given up");

        Assert.False(bot.Process.HasExited);
        Assert.Equal(0, await bot.TerminateAsync());
    }

    [Fact]
    public async Task Without_a_platform_it_says_what_to_set_and_what_works_without()
    {
        using var workspace = new Workspace();
        var outcome = await workspace.RunAsync();

        outcome.AssertSucceeded();
        Assert.Contains("Discord__Token", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("talkbot chat", outcome.Output, StringComparison.Ordinal);
    }
}
