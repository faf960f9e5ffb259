using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Knowledge;
using TalkBot.Testing.Slack;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>Commands, buttons, forms and the message menu over the loopback.</summary>
public class SlackInteractionTests
{
    private static readonly Answer.Grounded Grounded = new(
        [new Statement("The talks were held in Riyadh.", null, [1])],
        [new Citation(1, new Excerpt("doc", "Talks", "https://news.example/talks", new DateOnly(2025, 2, 18), new TextSpan(0, 30), "The talks were held in Riyadh."))],
        new Provenance("extractive", new IndexInfo(1, 1, 1), 1, 1));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

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

    private static Task ReadyAsync(FakeSlack slack) => slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 1, Token);
}
