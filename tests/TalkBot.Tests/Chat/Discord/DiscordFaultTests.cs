using TalkBot.Core.Chat;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>What a person sees while things go wrong: one answer.</summary>
public class DiscordFaultTests
{
    private const string Question = "1700000000000000001";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_whose_confirmation_was_lost_is_shown_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Rest.Faults.Enqueue(new FakeFault("POST", $"/channels/{Question}/messages") { Status = 0, IsAfterCommit = true });
        await using var bot = new DiscordBot(discord).Start();
        await AskAsync(discord);

        Assert.Single(discord.Ledger.Visible);
        Assert.Equal(2, discord.Ledger.Requests.Count(request => request.Path == $"/channels/{Question}/messages"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_restart_what_may_be_visible_is_looked_for_since_nonces_are_good_for_minutes_only(bool allowsThreads)
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Rest.AllowsThreads = allowsThreads;
        await using var bot = new DiscordBot(discord).Start();
        await AskAsync(discord);
        var message = Assert.Single(bot.Messages);
        var pending = new PendingMessage(Assert.Single(bot.Adapter.Render(bot.Answer(message), message)), message.Conversation, message.ReceivedAt);

        var again = await bot.Adapter.SendAsync(pending with { Message = pending.Message with { Id = "forgotten" }, WasBegun = true }, Token);

        var shown = Assert.Single(discord.Ledger.Visible);
        Assert.Equal(new SendOutcome.Sent(shown.ChannelId, shown.Id), again);
    }

    [Theory]
    [InlineData("""{"message":"You are being rate limited.","retry_after":0.05,"global":false}""")]
    [InlineData("""{"message":"You are being rate limited.","retry_after":0.05,"global":true}""")]
    public async Task A_limit_is_waited_for(string body)
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Rest.Faults.Enqueue(new FakeFault("POST", $"/channels/{Question}/messages") { Status = 429, Body = body });
        await using var bot = new DiscordBot(discord).Start();
        await AskAsync(discord);

        Assert.Single(discord.Ledger.Visible);
    }

    [Theory]
    [InlineData(4000, 6)]
    [InlineData(4009, 2)]
    public async Task After_a_close_what_was_missed_is_answered(int code, int op)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord).Start();
        await ConnectedAsync(discord, bot);

        await discord.Gateway.CloseAsync(code);
        await discord.Ledger.UntilAsync(ledger => ledger.Frames.Count(frame => frame.Op is 2 or 6) == 2, Token);
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        if (op == 6)
            await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        Assert.Equal([2, op], discord.Ledger.Frames.Where(frame => frame.Op is 2 or 6).Select(frame => frame.Op));
    }

    [Fact]
    public async Task What_is_said_while_the_line_is_down_is_answered_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord).Start();
        await ConnectedAsync(discord, bot);

        discord.Gateway.Drop();
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        Assert.Single(bot.Messages);
        Assert.Equal([2, 6], discord.Ledger.Frames.Where(frame => frame.Op is 2 or 6).Select(frame => frame.Op));
    }

    [Fact]
    public async Task What_is_said_while_the_bot_is_down_is_answered_after_its_restart()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var sessions = new MemorySessionStore();
        await using var first = new DiscordBot(discord, sessions).Start();
        await ConnectedAsync(discord, first);
        await first.StopAsync();

        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        await using var second = new DiscordBot(discord, sessions, first).Start();
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        Assert.Equal([2, 6], discord.Ledger.Frames.Where(frame => frame.Op is 2 or 6).Select(frame => frame.Op));
    }

    [Fact]
    public async Task A_refused_token_ends_it_with_a_word_on_how_to_mend_it()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord, token: "WRONG").Start();

        await bot.Running.WaitAsync(Token);

        Assert.Equal(AdapterStatus.Failed, bot.Adapter.State.Status);
        Assert.Contains("Discord:Token", bot.Adapter.State.Reason, StringComparison.Ordinal);
        Assert.Single(discord.Ledger.Requests);
    }

    private static async Task AskAsync(FakeDiscord discord)
    {
        await discord.Ledger.UntilAsync(ledger => ledger.Frames.Any(frame => frame.Op == 2), Token);
        await discord.Ledger.UntilAsync(ledger => ledger.Requests.Any(request => request.Path.EndsWith("/commands", StringComparison.Ordinal)), Token);
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        await discord.Ledger.UntilAsync(ledger => ledger.Requests.Count(request => request.Path == $"/channels/{Question}/messages") == 2, Token);
    }

    private static async Task ConnectedAsync(FakeDiscord discord, DiscordBot bot)
    {
        await discord.Ledger.UntilAsync(ledger => ledger.Requests.Any(request => request.Path.EndsWith("/commands", StringComparison.Ordinal)), Token);
        Assert.Equal(AdapterStatus.Ready, bot.Adapter.State.Status);
    }
}
