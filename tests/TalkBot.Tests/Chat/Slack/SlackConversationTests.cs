using TalkBot.Core.Chat;
using TalkBot.Testing.Slack;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>Conversations over the loopback, from what a person does to what they see.</summary>
public class SlackConversationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mention_is_answered_in_its_thread_once_though_slack_tells_of_it_twice()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack).Start();
        await ReadyAsync(slack);

        var ts = await slack.MentionAsync("who led the talks?");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1 && ledger.Acknowledgements.Count == 3, Token);

        var answer = slack.Ledger.Visible[0];
        Assert.Equal((FakeSlackEvents.ChannelId, ts, "You said: who led the talks?"), (answer.Channel, answer.ThreadTs, answer.Markdown));
        var message = Assert.Single(bot.Messages);
        Assert.Equal(new ConversationKey(Platform.Slack, FakeSlackEvents.TeamId, $"{FakeSlackEvents.ChannelId}/{ts}"), message.Conversation);
        Assert.Equal(new MessageKey(Platform.Slack, FakeSlackEvents.ChannelId, ts), message.Key);
    }

    [Fact]
    public async Task What_is_told_to_a_channel_later_stands_in_it_and_keeps_nothing_of_who_asked()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack).Start();
        await ReadyAsync(slack);
        await slack.MentionAsync("watch who?");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        var origin = bot.Adapter.ForChannel(Assert.Single(bot.Messages));
        foreach (var part in bot.Adapter.Render(new Reply.Notice(["News."]), origin with { Key = origin.Key with { Id = "news" } }))
            await bot.Adapter.SendAsync(new PendingMessage(part, origin.Conversation, origin.ReceivedAt), Token);

        var news = slack.Ledger.Visible[1];
        Assert.Equal((FakeSlackEvents.ChannelId, null, "News."), (news.Channel, news.ThreadTs, news.Markdown));
        Assert.DoesNotContain(FakeSlackEvents.PersonId, origin.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_to_a_thread_later_leaves_the_answer_that_took_the_place_of_a_placeholder_as_it_is()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Api.Missing["assistant.threads.setStatus"] = "unknown_method";
        await using var bot = new SlackBot(slack).Start();
        await ReadyAsync(slack);
        await slack.MentionAsync("watch who?", thread: "1700000000.000100");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible is [{ Markdown: "You said: watch who?" }], Token);

        var origin = bot.Adapter.ForChannel(Assert.Single(bot.Messages));
        foreach (var part in bot.Adapter.Render(new Reply.Notice(["News."]), origin with { Key = origin.Key with { Id = "news" } }))
            await bot.Adapter.SendAsync(new PendingMessage(part, origin.Conversation, origin.ReceivedAt), Token);

        Assert.Equal([("1700000000.000100", "You said: watch who?"), ("1700000000.000100", "News.")], slack.Ledger.Visible.Select(message => (message.ThreadTs, message.Markdown)));
    }

    [Fact]
    public async Task The_asker_sees_at_once_that_the_bot_is_reading()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack).Start();
        await ReadyAsync(slack);

        var ts = await slack.MentionAsync("who led the talks?");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        var status = slack.Ledger.CallsOf("assistant.threads.setStatus")[0];
        Assert.Equal((FakeSlackEvents.ChannelId, ts, "is reading the documents…"), (status.Text("channel_id"), status.Text("thread_ts"), status.Text("status")));
    }

    [Fact]
    public async Task Where_there_is_no_status_line_a_placeholder_is_replaced_by_the_answer()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Api.Missing["assistant.threads.setStatus"] = "unknown_method";
        await using var bot = new SlackBot(slack).Start();
        await ReadyAsync(slack);

        var ts = await slack.MentionAsync("who?");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible is [{ Markdown: "You said: who?" }], Token);

        var answer = Assert.Single(slack.Ledger.Visible);
        Assert.Equal(ts, answer.ThreadTs);
        Assert.Equal("Reading the documents…", Assert.Single(slack.Ledger.CallsOf("chat.postMessage")).Text("text"));
        Assert.Equal(answer.Ts, Assert.Single(slack.Ledger.CallsOf("chat.update")).Text("ts"));
    }

    [Fact]
    public async Task A_placeholder_goes_away_when_the_answer_is_for_the_asker_alone()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Api.Missing["assistant.threads.setStatus"] = "feature_disabled";
        await using var bot = new SlackBot(slack) { Answer = _ => new Reply.Notice(["Not here."]) { IsPrivate = true } }.Start();
        await ReadyAsync(slack);

        await slack.MentionAsync("who?");
        await slack.Ledger.UntilAsync(ledger => ledger.CallsOf("chat.delete").Count == 1, Token);

        var told = Assert.Single(slack.Ledger.Visible);
        Assert.Equal((FakeSlackEvents.PersonId, "Not here.", null), (told.OnlyFor, told.Markdown, told.ThreadTs));
    }

    [Fact]
    public async Task A_thread_goes_on_as_one_conversation()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack).Start();
        await ReadyAsync(slack);
        var root = await slack.MentionAsync("who?");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        await slack.MentionAsync("and when?", thread: root);
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2, Token);

        Assert.All(slack.Ledger.Visible, message => Assert.Equal(root, message.ThreadTs));
        Assert.Single(bot.Messages.Select(message => message.Conversation).Distinct());
    }

    [Fact]
    public async Task Without_a_mention_the_asker_alone_is_answered_in_their_thread()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack).Start();
        await ReadyAsync(slack);
        var root = await slack.MentionAsync("who?");
        await bot.OutcomeAsync();

        await slack.SayAsync("and when?", root);
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2, Token);
        await slack.SayAsync("I think so too", root, FakeSlackEvents.OtherPersonId);
        await slack.SayAsync("so do I", root);
        await slack.MentionAsync("last", root);
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 3, Token);

        Assert.Equal(["who?", "and when?", "last"], bot.Messages.Select(message => message.Text));
        Assert.Empty(slack.Ledger.CallsOf("conversations.replies"));
    }

    [Theory]
    [InlineData(FakeSlackEvents.PersonId, 2)]
    [InlineData(FakeSlackEvents.OtherPersonId, 1)]
    public async Task In_a_thread_that_was_there_before_the_bot_looks_who_talks_first(string earlierSpeaker, int heard)
    {
        await using var slack = await FakeSlack.StartAsync();
        var root = await slack.SayAsync("Something", user: earlierSpeaker);
        await using var bot = new SlackBot(slack).Start();
        await ReadyAsync(slack);
        await slack.MentionAsync("who?", root);
        await bot.OutcomeAsync();

        await slack.SayAsync("and when?", root);
        await slack.Ledger.UntilAsync(ledger => ledger.CallsOf("conversations.replies").Count == 1 && ledger.Acknowledgements.Count >= 5, Token);
        if (heard > 1)
            await bot.OutcomeAsync();

        Assert.Equal(heard, bot.Messages.Count);
    }

    [Fact]
    public async Task After_a_restart_the_thread_goes_on_without_a_mention()
    {
        await using var slack = await FakeSlack.StartAsync();
        var sessions = new TalkBot.Testing.MemorySessionStore();
        var first = new SlackBot(slack, sessions).Start();
        await ReadyAsync(slack);
        var root = await slack.MentionAsync("who?");
        await first.OutcomeAsync();
        await first.StopAsync();

        await using var second = new SlackBot(slack, sessions, first).Start();
        await slack.SayAsync("and when?", root);
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2, Token);

        Assert.Equal("and when?", Assert.Single(second.Messages).Text);
        await first.DisposeAsync();
    }

    [Fact]
    public async Task A_direct_message_needs_no_mention_and_gets_a_title()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack).Start();
        await ReadyAsync(slack);

        var ts = await slack.WriteAsync("who led the talks?");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1 && ledger.CallsOf("assistant.threads.setTitle").Count == 1, Token);

        Assert.Equal((FakeSlackEvents.DirectChannelId, ts), (slack.Ledger.Visible[0].Channel, slack.Ledger.Visible[0].ThreadTs));
        Assert.Null(Assert.Single(bot.Messages).Author.Facts.SpaceId);
        Assert.Equal("who led the talks?", slack.Ledger.CallsOf("assistant.threads.setTitle")[0].Text("title"));
    }

    [Fact]
    public async Task The_home_tab_shows_what_the_bot_says_of_itself_and_the_messages_tab_suggests_questions()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack) { Answer = _ => new Reply.Notice(["I answer questions."]) }.Start();
        await ReadyAsync(slack);

        await slack.Sockets.DeliverEventAsync(FakeSlackEvents.HomeOpened(slack, "messages"));
        await slack.Sockets.DeliverEventAsync(FakeSlackEvents.HomeOpened(slack, "home"));
        await slack.Ledger.UntilAsync(ledger => slack.Api.Views.Homes.Count == 1 && ledger.CallsOf("assistant.threads.setSuggestedPrompts").Count == 1, Token);

        Assert.Contains("I answer questions.", slack.Api.Views.Homes[FakeSlackEvents.PersonId].ToJsonString(), StringComparison.Ordinal);
        Assert.Null(slack.Ledger.CallsOf("assistant.threads.setSuggestedPrompts")[0].Text("thread_ts"));
    }

    [Fact]
    public async Task Who_finds_no_room_is_told_so_alone()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack) { IsFull = true }.Start();
        await ReadyAsync(slack);

        await slack.MentionAsync("who?");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1 && ledger.Acknowledgements.Count == 2, Token);

        Assert.Equal(FakeSlackEvents.PersonId, slack.Ledger.Visible[0].OnlyFor);
    }

    [Fact]
    public async Task Nothing_that_is_sent_pings_anybody_or_previews_an_address()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack).Start();
        await ReadyAsync(slack);

        await slack.MentionAsync("<!channel> &lt;!here&gt; <@U0BOB00001> @everyone https://evil.invalid");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1 && ledger.CallsOf("chat.postMessage").Count > 0, Token);

        var sent = slack.Ledger.CallsOf("chat.postMessage")[0];
        Assert.Equal(("false", "false", null, null), (sent.Text("unfurl_links"), sent.Text("unfurl_media"), sent.Text("link_names"), sent.Text("parse")));
        Assert.DoesNotContain("<", $"{sent.Text("text")}{slack.Ledger.Visible[0].Markdown}", StringComparison.Ordinal);
        Assert.DoesNotContain("://", $"{sent.Text("text")}{slack.Ledger.Visible[0].Markdown}", StringComparison.Ordinal);
    }

    private static Task ReadyAsync(FakeSlack slack) => slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 1, Token);
}
