using TalkBot.Core.Chat;
using TalkBot.Testing;
using TalkBot.Testing.Slack;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>What a person sees while things go wrong: one answer.</summary>
public class SlackFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, "")]
    [InlineData(500, "oops")]
    [InlineData(502, "<html>bad gateway</html>")]
    [InlineData(200, "<html>sign in</html>")]
    [InlineData(200, """{"ok":true,"ts":""")]
    [InlineData(200, """{"ok":false,"error":"fatal_error"}""")]
    public async Task An_answer_whose_confirmation_was_lost_is_looked_for_and_not_posted_again(int status, string body)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.Enqueue(new FakeFault(null, "chat.postMessage") { Status = status, Body = body, IsAfterCommit = true });
        await using var bot = await StartAsync(slack);

        await slack.MentionAsync("who?");

        var sent = Assert.IsType<SendOutcome.Sent>(await bot.OutcomeAsync());
        Assert.Equal(Assert.Single(slack.Ledger.Visible).Ts, sent.MessageId);
        Assert.Single(slack.Ledger.CallsOf("chat.postMessage"));
        Assert.Single(slack.Ledger.CallsOf("conversations.replies"));
    }

    [Fact]
    public async Task An_answer_that_did_not_arrive_is_posted_again_once_that_is_known()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.Enqueue(new FakeFault(null, "chat.postMessage") { Status = 0 });
        slack.Faults.Enqueue(new FakeFault(null, "conversations.replies", Times: 3) { Status = 503 });
        await using var bot = await StartAsync(slack);

        await slack.MentionAsync("who?");

        Assert.IsType<SendOutcome.Sent>(await bot.OutcomeAsync());
        Assert.Single(slack.Ledger.Visible);
        Assert.Equal(2, slack.Ledger.CallsOf("chat.postMessage").Count);
    }

    [Fact]
    public async Task Where_the_bot_may_not_look_it_does_not_post_again()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Api.Missing["conversations.replies"] = "missing_scope";
        slack.Faults.Enqueue(new FakeFault(null, "chat.postMessage") { Status = 0 });
        await using var bot = await StartAsync(slack);

        await slack.MentionAsync("who?");

        Assert.IsType<SendOutcome.Unknown>(await bot.OutcomeAsync());
        Assert.Empty(slack.Ledger.Visible);
    }

    [Fact]
    public async Task What_only_one_person_may_have_seen_is_not_said_again()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.Enqueue(new FakeFault(null, "response_url") { Status = 0, IsAfterCommit = true });
        await using var bot = await StartAsync(slack);

        await slack.Sockets.DeliverCommandAsync(FakeSlackEvents.Command(slack, "/ask", "who?"));

        Assert.IsType<SendOutcome.Unknown>(await bot.OutcomeAsync());
        Assert.Single(slack.Ledger.Visible);
    }

    [Theory]
    [InlineData("0.05")]
    [InlineData("0")]
    public async Task A_limit_is_waited_for(string after)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.Enqueue(new FakeFault(null, "chat.postMessage") { Status = 429, Body = """{"ok":false,"error":"ratelimited"}""", Headers = new Dictionary<string, string> { ["Retry-After"] = after } });
        await using var bot = await StartAsync(slack);

        await slack.MentionAsync("who?");

        Assert.IsType<SendOutcome.Sent>(await bot.OutcomeAsync());
        Assert.Single(slack.Ledger.Visible);
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_the_asker_is_told_directly()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Api.Closed[FakeSlackEvents.ChannelId] = true;
        await using var bot = await StartAsync(slack);

        await slack.MentionAsync("who?");
        await bot.OutcomeAsync();

        Assert.Equal(FakeSlackEvents.DirectChannelId, Assert.Single(slack.Ledger.Visible).Channel);
    }

    [Fact]
    public async Task Where_the_newer_blocks_are_refused_the_older_ones_are_sent_from_then_on()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Api.KnowsNewBlocks = false;
        await using var bot = await StartAsync(slack);

        await slack.MentionAsync("one");
        await bot.OutcomeAsync();
        await slack.MentionAsync("two");
        await bot.OutcomeAsync();

        Assert.All(slack.Ledger.Visible, message => Assert.Equal("section", (string?)message.Blocks[0]["type"]));
        Assert.Equal(3, slack.Ledger.CallsOf("chat.postMessage").Count);
        Assert.DoesNotContain(slack.Ledger.CallsOf("chat.postMessage"), call => call.Arguments.ContainsKey("simple_blocks"));
    }

    [Fact]
    public async Task Where_no_block_is_taken_the_text_alone_is_sent()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.Enqueue(new FakeFault(null, "chat.postMessage", Times: 2) { Status = 200, Body = """{"ok":false,"error":"invalid_blocks"}""" });
        await using var bot = await StartAsync(slack);

        await slack.MentionAsync("who?");
        await bot.OutcomeAsync();

        Assert.Equal(("You said: who?", 0), (Assert.Single(slack.Ledger.Visible).Text, slack.Ledger.Visible[0].Blocks.Count));
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task What_is_said_during_a_refresh_is_answered_once(string reason)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await StartAsync(slack);

        await slack.Sockets.DisconnectAsync(reason);
        await slack.MentionAsync("who?");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1 && slack.Sockets.MostOpen == 2, Token);

        Assert.Single(bot.Messages);
    }

    [Fact]
    public async Task What_is_said_while_the_line_is_down_is_answered_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await StartAsync(slack);

        slack.Sockets.Drop();
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 0, Token);
        await slack.MentionAsync("who?");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        Assert.Single(bot.Messages);
    }

    [Fact]
    public async Task An_event_that_comes_again_and_again_is_answered_once_and_acknowledged_each_time()
    {
        await using var slack = await FakeSlack.StartAsync();
        (slack.Sockets.HearsAcknowledgements, slack.Sockets.AcknowledgeWithin) = (false, TimeSpan.FromMilliseconds(20));
        await using var bot = await StartAsync(slack);

        await slack.MentionAsync("who?");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1 && ledger.Acknowledgements.Count >= 8, Token);

        Assert.Single(bot.Messages);
    }

    [Fact]
    public async Task What_could_not_be_stored_comes_again_and_is_answered_then()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Sockets.AcknowledgeWithin = TimeSpan.FromMilliseconds(50);
        await using var bot = await StartAsync(slack);
        bot.Stores = false;

        await slack.SayAsync("not for the bot");
        await slack.MentionAsync("who?");
        await slack.Ledger.UntilAsync(ledger => ledger.Acknowledgements.Count == 1, Token);
        bot.Stores = true;
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        Assert.Single(bot.Messages);
    }

    [Fact]
    public async Task What_an_earlier_process_may_have_said_is_looked_for_first()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await StartAsync(slack);
        await slack.MentionAsync("who?");
        await bot.OutcomeAsync();
        var message = bot.Messages.Single();
        var part = bot.Adapter.Render(bot.Answer(message), message)[0];
        var pending = new PendingMessage(part, message.Conversation, message.ReceivedAt) { WasBegun = true };

        await using var next = new SlackBot(slack);
        var outcome = await next.Adapter.SendAsync(pending, Token);

        Assert.Equal(slack.Ledger.Visible.Single().Ts, Assert.IsType<SendOutcome.Sent>(outcome).MessageId);
    }

    [Fact]
    public async Task What_an_earlier_process_left_waits_until_the_bot_knows_who_is_a_stranger()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await StartAsync(slack);
        await slack.MentionAsync("who?");
        await bot.OutcomeAsync();

        await using var next = new SlackBot(slack);
        var asked = next.Adapter.FactsAsync(bot.Messages.Single(), Token);
        Assert.False(asked.IsCompleted);
        next.Start();
        var facts = await asked;

        Assert.Equal((true, false), (facts.IsMember, facts.IsExternal));
    }

    [Fact]
    public async Task A_placeholder_of_an_earlier_process_is_found_and_replaced()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Api.Missing["assistant.threads.setStatus"] = "unknown_method";
        var first = new SlackBot(slack) { Answer = _ => throw new OperationCanceledException("killed") }.Start();
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 1, Token);
        await slack.MentionAsync("who?");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);
        await first.DisposeAsync();
        var message = first.Messages.Single();

        await using var second = new SlackBot(slack);
        IReadOnlyList<OutgoingMessage> parts;
        await using (second.Adapter.ShowWorking(message))
            parts = second.Adapter.Render(second.Answer(message), message);
        await second.Adapter.SendAsync(new PendingMessage(parts[0], message.Conversation, message.ReceivedAt), Token);

        Assert.Equal("You said: who?", Assert.Single(slack.Ledger.Visible).Markdown);
    }

    [Fact]
    public async Task Several_connections_share_what_is_said()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack, null, null, null, ("Slack:Connections", "3")).Start();
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 3, Token);

        for (var i = 0; i < 4; i++)
            await slack.MentionAsync($"question {i}");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 4 && ledger.Acknowledgements.Count >= 8, Token);

        Assert.Equal(4, bot.Messages.Count);
    }

    [Fact]
    public async Task No_secret_and_nobodys_words_are_in_the_log()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.Enqueue(new FakeFault(null, "apps.connections.open") { Status = 500 });
        slack.Faults.Enqueue(new FakeFault(null, "chat.postMessage") { Status = 0 });
        await using var bot = await StartAsync(slack);
        await slack.Sockets.SendRawAsync("{ private words");
        var command = FakeSlackEvents.Command(slack, "/ask", "private words");
        slack.Hooks.Expire((string)command["response_url"]!);

        await slack.Sockets.DeliverCommandAsync(command);
        await bot.OutcomeAsync();
        await slack.MentionAsync("private words");
        await bot.OutcomeAsync();
        await bot.StopAsync();

        string[] secrets = [slack.BotToken, slack.AppToken, "/hooks/", "ticket", (string)command["trigger_id"]!, "private words"];
        Assert.NotEmpty(bot.Log.Lines);
        Assert.All(secrets, secret => Assert.DoesNotContain(bot.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal)));
    }

    private static async Task<SlackBot> StartAsync(FakeSlack slack)
    {
        var bot = new SlackBot(slack).Start();
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 1, Token);
        return bot;
    }
}
