using TalkBot.Chat.Slack.Sending;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Testing;
using TalkBot.Testing.Slack;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>An answer that takes its time is shown as it is verified, and in the end stands there once and whole.</summary>
public class SlackStreamTests
{
    private const string Whole = "The whole answer.";

    private readonly SteppingClock _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Statements_are_shown_as_they_are_verified_and_the_answer_takes_their_place()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await StartAsync(slack);
        bot.Working = async progress =>
        {
            await TellAsync(progress, "The talks were in *Riyadh*.");
            await slack.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.IsStreaming), Token);
            await TellAsync(progress, "Two envoys came.");
            await slack.Ledger.UntilAsync(ledger => ledger.CallsOf("chat.appendStream").Count == 1, Token);
            Assert.Equal("The talks were in \\*Riyadh\\*. [1]\n\nTwo envoys came. [1]\n\n", slack.Ledger.Visible[^1].Text);
        };

        await AskAsync(slack, bot);

        Assert.Equal(Whole, TheAnswer(slack).Markdown);
        Assert.Equal(["chat.startStream", "chat.appendStream", "chat.stopStream", "chat.update"], Calls(slack, "Stream", "chat.update"));
        Assert.Equal((FakeSlackEvents.PersonId, FakeSlackEvents.TeamId), Assert.Single(slack.Ledger.CallsOf("chat.startStream")).Arguments is var start ? ((string?)start["recipient_user_id"], (string?)start["recipient_team_id"]) : default);
    }

    [Fact]
    public async Task An_answer_that_is_there_at_once_is_posted_whole()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await StartAsync(slack);
        bot.Working = progress =>
        {
            progress!.Report(Verified("Two envoys came."));
            return Task.CompletedTask;
        };

        await AskAsync(slack, bot);

        Assert.Equal(Whole, TheAnswer(slack).Markdown);
        Assert.Empty(Calls(slack, "Stream", "chat.update"));
    }

    [Fact]
    public async Task Where_there_are_no_streams_answers_are_posted_whole_and_none_is_tried_again()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Api.Missing["chat.startStream"] = "unknown_method";
        await using var bot = await StartAsync(slack);
        bot.Working = async progress =>
        {
            await TellAsync(progress, "Two envoys came.");
            await slack.Ledger.UntilAsync(ledger => ledger.CallsOf("chat.startStream").Count == 1, Token);
        };
        await AskAsync(slack, bot);
        bot.Working = progress =>
        {
            Assert.Null(progress);
            return Task.CompletedTask;
        };
        await AskAsync(slack, bot);

        Assert.Equal(3, slack.Ledger.Visible.Count);
        Assert.Equal(["chat.startStream"], Calls(slack, "Stream", "chat.update"));
    }

    [Fact]
    public async Task A_stream_that_slack_ended_loses_nothing()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await StartAsync(slack);
        bot.Working = async progress =>
        {
            await TellAsync(progress, "Two envoys came.");
            await slack.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.IsStreaming), Token);
            slack.Ledger.Visible[^1].IsStreaming = false;
            await TellAsync(progress, "They waited.");
            await slack.Ledger.UntilAsync(ledger => ledger.CallsOf("chat.appendStream").Count == 1, Token);
        };

        await AskAsync(slack, bot);

        Assert.Equal(Whole, TheAnswer(slack).Markdown);
    }

    [Fact]
    public async Task A_stream_that_could_not_be_stopped_is_stopped_before_the_answer_takes_its_place()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.Enqueue(new FakeFault(null, "chat.stopStream") { Status = 200, Body = """{"ok":false,"error":"invalid_arguments"}""" });
        await using var bot = await StartAsync(slack);
        bot.Working = async progress =>
        {
            await TellAsync(progress, "Two envoys came.");
            await slack.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.IsStreaming), Token);
        };

        await AskAsync(slack, bot);

        Assert.Equal((Whole, false), (TheAnswer(slack).Markdown, TheAnswer(slack).IsStreaming));
        Assert.Equal(["chat.startStream", "chat.stopStream", "chat.update", "chat.stopStream", "chat.update"], Calls(slack, "Stream", "chat.update"));
    }

    [Fact]
    public async Task A_stream_whose_beginning_was_not_confirmed_is_found()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.Enqueue(new FakeFault(null, "chat.startStream") { Status = 0, IsAfterCommit = true });
        await using var bot = await StartAsync(slack);
        bot.Working = async progress =>
        {
            await TellAsync(progress, "Two envoys came.");
            await slack.Ledger.UntilAsync(ledger => ledger.CallsOf("chat.startStream").Count == 1, Token);
        };

        await AskAsync(slack, bot);

        Assert.Equal(Whole, TheAnswer(slack).Markdown);
        Assert.Single(slack.Ledger.CallsOf("conversations.replies"));
    }

    [Fact]
    public async Task What_a_process_that_died_left_unfinished_is_finished_by_the_next()
    {
        await using var slack = await FakeSlack.StartAsync();
        var first = await StartAsync(slack);
        var never = new TaskCompletionSource();
        first.Working = async progress =>
        {
            await TellAsync(progress, "Two envoys came.");
            await never.Task;
        };
        await slack.MentionAsync("who?");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.IsStreaming), Token);
        await first.DisposeAsync();
        var message = first.Messages.Last();

        await using var second = new SlackBot(slack);
        IReadOnlyList<OutgoingMessage> parts;
        await using (second.Adapter.ShowWorking(message))
            parts = second.Adapter.Render(new Reply.Notice([Whole]), message);
        var outcome = await second.Adapter.SendAsync(new PendingMessage(parts[0], message.Conversation, message.ReceivedAt), Token);

        Assert.IsType<SendOutcome.Sent>(outcome);
        Assert.Equal(Whole, TheAnswer(slack).Markdown);
    }

    private static AnswerProgress.Verified Verified(string text) => new(new Statement(text, null, [1]), []);

    /// <summary>Reports a statement, and lets pass what is waited for before it is shown.</summary>
    private async Task TellAsync(IProgress<AnswerProgress>? progress, string text)
    {
        progress!.Report(Verified(text));
        await _clock.PassAsync(wait => wait == AnswerStream.Pause, Token);
    }

    /// <summary>Whether Slack has a status line is known once one was shown, so a first question was answered.</summary>
    private async Task<SlackBot> StartAsync(FakeSlack slack)
    {
        var bot = new SlackBot(slack, null, null, _clock) { Answer = _ => new Reply.Notice([Whole]) }.Start();
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 1, Token);
        await AskAsync(slack, bot);
        return bot;
    }

    private static async Task AskAsync(FakeSlack slack, SlackBot bot)
    {
        await slack.MentionAsync("who?");
        Assert.IsType<SendOutcome.Sent>(await bot.OutcomeAsync());
    }

    /// <summary>The one message after the first question's.</summary>
    private static SlackMessage TheAnswer(FakeSlack slack) => Assert.Single(slack.Ledger.Visible.Skip(1));

    private static IEnumerable<string> Calls(FakeSlack slack, params string[] parts) =>
        slack.Ledger.Calls.Select(call => call.Method).Where(method => parts.Any(part => method.Contains(part, StringComparison.Ordinal)));
}
