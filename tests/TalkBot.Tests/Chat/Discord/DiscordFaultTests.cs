using TalkBot.Core.Chat;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>What a person sees while things go wrong: one answer.</summary>
public class DiscordFaultTests
{
    private const string Question = "1700000000000000001";

    /// <summary>Every pause passes; the time limits of calls and connections do not.</summary>
    private readonly HurriedClock _clock = new(wait => wait < TimeSpan.FromSeconds(10) && wait.TotalSeconds is not 3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_whose_confirmation_was_lost_is_shown_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Rest.Faults.Enqueue(new FakeFault("POST", $"/channels/{Question}/messages") { Status = 0, IsAfterCommit = true });
        await using var bot = new DiscordBot(discord, clock: _clock).Start();
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
        await using var bot = new DiscordBot(discord, clock: _clock).Start();
        await ConnectedAsync(discord, bot);
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        await UntilAsync(discord, ledger => ledger.Visible.Count == 1);
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
        await using var bot = new DiscordBot(discord, clock: _clock).Start();
        await AskAsync(discord);

        Assert.Single(discord.Ledger.Visible);
    }

    [Theory]
    [InlineData(4000, 6)]
    [InlineData(4009, 2)]
    public async Task After_a_close_what_was_missed_is_answered(int code, int op)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord, clock: _clock).Start();
        await ConnectedAsync(discord, bot);

        await discord.Gateway.CloseAsync(code);
        await UntilAsync(discord, ledger => ledger.Frames.Count(frame => frame.Op is 2 or 6) == 2);
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        if (op == 6)
            await UntilAsync(discord, ledger => ledger.Visible.Count == 1);

        Assert.Equal([2, op], discord.Ledger.Frames.Where(frame => frame.Op is 2 or 6).Select(frame => frame.Op));
    }

    [Fact]
    public async Task What_is_said_while_the_line_is_down_is_answered_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord, clock: _clock).Start();
        await ConnectedAsync(discord, bot);

        discord.Gateway.Drop();
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        await UntilAsync(discord, ledger => ledger.Visible.Count == 1);

        Assert.Single(bot.Messages);
        Assert.Equal([2, 6], discord.Ledger.Frames.Where(frame => frame.Op is 2 or 6).Select(frame => frame.Op));
    }

    [Fact]
    public async Task What_is_said_while_the_bot_is_down_is_answered_after_its_restart()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var sessions = new MemorySessionStore();
        await using var first = new DiscordBot(discord, sessions, clock: _clock).Start();
        await ConnectedAsync(discord, first);
        await first.StopAsync();

        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        await using var second = new DiscordBot(discord, sessions, first, clock: _clock).Start();
        await UntilAsync(discord, ledger => ledger.Visible.Count == 1);

        Assert.Equal([2, 6], discord.Ledger.Frames.Where(frame => frame.Op is 2 or 6).Select(frame => frame.Op));
    }

    [Fact]
    public async Task An_interaction_that_comes_again_after_a_restart_is_answered_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var sessions = new MemorySessionStore();
        await using var first = new DiscordBot(discord, sessions, clock: _clock).Start();
        await ConnectedAsync(discord, first);
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Ask("1900000000000000001", "where?"));
        await UntilAsync(discord, ledger => ledger.Visible is [{ IsLoading: false }]);
        await first.StopAsync();

        await using var second = new DiscordBot(discord, sessions, first, clock: _clock).Start();
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Ask("1900000000000000001", "where?"));
        await UntilAsync(discord, ledger => ledger.Requests.Any(request => request.Status == 400));

        Assert.Single(discord.Ledger.Visible);
        Assert.Empty(second.Messages);
    }

    [Fact]
    public async Task After_a_restart_the_channel_of_an_older_thread_is_asked_for_before_anybody_is_answered_in_it()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var sessions = new MemorySessionStore();
        await using var first = new DiscordBot(discord, sessions, clock: _clock).Start();
        await ConnectedAsync(discord, first);
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        await UntilAsync(discord, ledger => ledger.Visible.Count == 1);
        await first.StopAsync();

        await using var second = new DiscordBot(discord, sessions, first, clock: _clock).Start();
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention("1700000000000000002", "and when?", Question, channelType: 11));
        await UntilAsync(discord, ledger => ledger.Visible.Count == 2);

        Assert.Equal(FakeEvents.ChannelId, Assert.Single(second.Messages).Author.Facts.ChannelId);
    }

    [Fact]
    public async Task New_commands_are_registered_also_where_an_older_session_goes_on()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var sessions = new MemorySessionStore();
        await using var first = new DiscordBot(discord, sessions, clock: _clock).Start();
        await ConnectedAsync(discord, first);
        await UntilAsync(discord, ledger => ledger.Requests.Any(request => request.Method == "PUT"));
        await first.StopAsync();

        await using var second = new DiscordBot(discord, sessions, first, clock: _clock, settings: new Dictionary<string, string?> { ["Discord:CommandsGuildId"] = FakeEvents.GuildId }).Start();
        await UntilAsync(discord, ledger => ledger.Requests.Any(request => request.Path.Contains("/guilds/", StringComparison.Ordinal)));

        Assert.Equal([2, 6], discord.Ledger.Frames.Where(frame => frame.Op is 2 or 6).Select(frame => frame.Op));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(429, """{"retry_after":2,"global":true}""")]
    [InlineData(503, "<html>")]
    public async Task Commands_that_could_not_be_registered_are_registered_later(int status, string body)
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Rest.Faults.Enqueue(new FakeFault("GET", "/commands", Times: 4) { Status = status, Body = body });
        await using var bot = new DiscordBot(discord, clock: _clock).Start();

        await UntilAsync(discord, ledger => ledger.Requests.Any(request => request.Method == "PUT"));
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
        await UntilAsync(discord, ledger => ledger.Frames.Any(frame => frame.Op == 2));
        await UntilAsync(discord, ledger => ledger.Requests.Any(request => request.Path.EndsWith("/commands", StringComparison.Ordinal)));
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        await UntilAsync(discord, ledger => ledger.Requests.Count(request => request.Path == $"/channels/{Question}/messages") == 2);
    }

    private static async Task ConnectedAsync(FakeDiscord discord, DiscordBot bot)
    {
        await UntilAsync(discord, ledger => ledger.Requests.Any(request => request.Path.EndsWith("/commands", StringComparison.Ordinal)));
        Assert.Equal(AdapterStatus.Ready, bot.Adapter.State.Status);
    }

    private static Task UntilAsync(FakeDiscord discord, Func<FakeLedger, bool> condition) => discord.Ledger.UntilAsync(condition, Token);
}
