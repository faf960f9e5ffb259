using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Knowledge;
using TalkBot.Testing.Slack;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>Conversations over the loopback, from what a person does to what they see.</summary>
public class SlackConversationTests
{
    private static readonly Answer.Grounded Grounded = new(
        [new Statement("The talks were held in Riyadh.", null, [1])],
        [new Citation(1, new Excerpt("doc", "Talks", "https://news.example/talks", new DateOnly(2025, 2, 18), new TextSpan(0, 30), "The talks were held in Riyadh."))],
        new Provenance("extractive", new IndexInfo(1, 1, 1), 1, 1));

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
    public async Task A_command_is_echoed_at_once_and_answered_to_the_asker_alone()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack) { Answer = message => new Reply.Answered("a1", message.Text, Grounded) }.Start();
        await ReadyAsync(slack);

        await slack.Sockets.DeliverCommandAsync(FakeSlackEvents.Command(slack, "/ask", "where &amp; when?"));
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        Assert.Equal("You asked: where &amp; when?", (string?)Assert.Single(slack.Ledger.Acknowledgements).Payload!["text"]);
        Assert.Equal("where & when?", Assert.Single(bot.Messages).Text);
        var answer = slack.Ledger.Visible[0];
        Assert.Equal(FakeSlackEvents.PersonId, answer.OnlyFor);
        Assert.Contains("""[1] "The talks were held in Riyadh." — Talks, 18 February 2025, [news.example](https://news.example/talks)""", answer.Markdown, StringComparison.Ordinal);
        Assert.Equal(["helpful", "not-helpful", "show-passages", "follow-up", "share"], answer.Buttons.Select(value => value.Split(':')[1]));
        Assert.Equal("", Assert.Single(slack.Ledger.CallsOf("response_url")).Token);
    }

    [Fact]
    public async Task A_private_answer_is_shared_once_however_often_the_button_is_pressed()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack) { Answer = message => new Reply.Answered("a1", message.Text, Grounded) }.Start();
        await ReadyAsync(slack);
        await slack.Sockets.DeliverCommandAsync(FakeSlackEvents.Command(slack, "/ask", "where?"));
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);
        var answer = slack.Ledger.Visible[0];

        for (var i = 0; i < 2; i++)
            await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Press(slack, answer.Buttons[^1], answer));
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2 && ledger.Acknowledgements.Count >= 3, Token);

        Assert.Equal((null, null), (slack.Ledger.Visible[1].OnlyFor, slack.Ledger.Visible[1].ThreadTs));
        Assert.Equal(new ButtonAction(ButtonKind.Share, "a1"), bot.Messages.Last().Button);
        Assert.Equal(2, bot.Messages.Count);
    }

    [Fact]
    public async Task Where_the_bot_is_no_member_an_answer_is_shared_by_the_button_itself()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Api.Closed[FakeSlackEvents.ChannelId] = true;
        await using var bot = new SlackBot(slack) { Answer = message => new Reply.Answered("a1", message.Text, Grounded) }.Start();
        await ReadyAsync(slack);
        await slack.Sockets.DeliverCommandAsync(FakeSlackEvents.Command(slack, "/ask", "where?"));
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Press(slack, slack.Ledger.Visible[0].Buttons[^1], slack.Ledger.Visible[0]));
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2, Token);

        Assert.Null(slack.Ledger.Visible[1].OnlyFor);
        Assert.Equal(2, slack.Ledger.CallsOf("response_url").Count);
    }

    [Fact]
    public async Task What_is_said_in_private_is_said_directly_when_the_command_has_run_out_and_never_in_public()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack).Start();
        await ReadyAsync(slack);
        var command = FakeSlackEvents.Command(slack, "/ask", "where?");
        slack.Hooks.Expire((string)command["response_url"]!);

        await slack.Sockets.DeliverCommandAsync(command);
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        Assert.Equal(FakeSlackEvents.DirectChannelId, slack.Ledger.Visible[0].Channel);
    }

    [Fact]
    public async Task A_follow_up_is_asked_in_a_form_and_answered_where_the_answer_stood()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack) { Answer = message => new Reply.Answered("a1", message.Text, Grounded) }.Start();
        await ReadyAsync(slack);
        var root = await slack.MentionAsync("where?");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Press(slack, slack.Ledger.Visible[0].Buttons[^1], slack.Ledger.Visible[0]));
        await slack.Ledger.UntilAsync(_ => slack.Api.Views.Opened.Count == 1, Token);
        await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Submit(slack, slack.Api.Views.Opened[0], " and when? "));
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2, Token);

        Assert.Equal((root, null), (slack.Ledger.Visible[1].ThreadTs, slack.Ledger.Visible[1].OnlyFor));
        Assert.Equal(new ButtonAction(ButtonKind.FollowUp, "a1", "and when?"), bot.Messages.Last().Button);
        Assert.Single(bot.Messages.Select(message => message.Conversation).Distinct());
    }

    [Fact]
    public async Task Not_helpful_asks_for_a_reason_and_counts_without_one_when_the_form_cannot_be_opened()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack) { Answer = message => message.Button is null ? new Reply.Answered("a1", message.Text, Grounded) : new Reply.Notice(["Thank you."]) { IsPrivate = true } }.Start();
        await ReadyAsync(slack);
        await slack.MentionAsync("where?");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);
        var answer = slack.Ledger.Visible[0];

        await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Press(slack, answer.Buttons[1], answer, "feedback_buttons"));
        await slack.Ledger.UntilAsync(_ => slack.Api.Views.Opened.Count == 1, Token);
        await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Submit(slack, slack.Api.Views.Opened[0], "wrong year"));
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2, Token);
        slack.Api.Missing["views.open"] = "expired_trigger_id";
        await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Press(slack, answer.Buttons[1], answer, "feedback_buttons"));
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 3, Token);

        Assert.Equal(["wrong year", null], bot.Messages.Skip(1).Select(message => message.Button!.Words));
        Assert.All(slack.Ledger.Visible.Skip(1), told => Assert.Equal(FakeSlackEvents.PersonId, told.OnlyFor));
    }

    [Fact]
    public async Task A_message_is_checked_from_its_menu_for_the_asker_alone()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack).Start();
        await ReadyAsync(slack);

        await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Shortcut(slack, "check", "Sanctions &amp; tariffs, says <@U0BOB00001|bob>, see <https://news.example|news>."));
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        var message = Assert.Single(bot.Messages);
        Assert.Equal((MessageIntent.Check, "Sanctions & tariffs, says @bob, see news.", true), (message.Intent, message.Text, message.IsPrivate));
        Assert.Equal(FakeSlackEvents.PersonId, slack.Ledger.Visible[0].OnlyFor);
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
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        var sent = slack.Ledger.CallsOf("chat.postMessage")[0];
        Assert.Equal(("false", "false", null, null), (sent.Text("unfurl_links"), sent.Text("unfurl_media"), sent.Text("link_names"), sent.Text("parse")));
        Assert.DoesNotContain("<", $"{sent.Text("text")}{slack.Ledger.Visible[0].Markdown}", StringComparison.Ordinal);
        Assert.DoesNotContain("://", $"{sent.Text("text")}{slack.Ledger.Visible[0].Markdown}", StringComparison.Ordinal);
    }

    private static Task ReadyAsync(FakeSlack slack) => slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 1, Token);
}
