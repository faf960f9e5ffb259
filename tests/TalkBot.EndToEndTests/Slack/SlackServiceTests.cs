using System.Text.Json.Nodes;
using TalkBot.Testing.Slack;

namespace TalkBot.EndToEndTests.Slack;

/// <summary>The whole program on Slack, as people there see it.</summary>
public class SlackServiceTests
{
    private const string Quoted = "Marco Rubio and Russian Foreign Minister Sergey Lavrov";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mention_is_answered_in_its_thread_with_the_quotation_and_its_source()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await new SlackService(slack).StartAsync();

        var ts = await slack.MentionAsync(Workspace.Answerable);
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 1, Token);

        var answer = slack.Ledger.Said[0];
        Assert.Equal((FakeSlackEvents.ChannelId, ts), (answer.Channel, answer.ThreadTs));
        Assert.Contains(Quoted, answer.Markdown, StringComparison.Ordinal);
        Assert.Contains("apnews.com", answer.Markdown, StringComparison.Ordinal);
        Assert.Contains(Quoted, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_is_answered_in_private_its_passages_are_shown_and_it_is_shared()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await new SlackService(slack).StartAsync();

        await slack.Sockets.DeliverCommandAsync(FakeSlackEvents.Command(slack, "/ask", Workspace.Answerable));
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 1, Token);
        var answer = slack.Ledger.Said[0];
        await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Press(slack, answer.Buttons.Single(value => value.Contains("show-passages", StringComparison.Ordinal)), answer));
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 2, Token);
        await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Press(slack, answer.Buttons.Single(value => value.Contains("share", StringComparison.Ordinal)), answer));
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 3, Token);

        Assert.Equal([FakeSlackEvents.PersonId, FakeSlackEvents.PersonId, null], slack.Ledger.Said.Select(message => message.OnlyFor));
        Assert.All(slack.Ledger.Said, message => Assert.Contains(Quoted, message.Markdown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_follow_up_without_a_mention_is_understood_from_its_thread()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await new SlackService(slack).StartAsync();
        var ts = await slack.MentionAsync(Workspace.Answerable);
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 1, Token);
        await slack.WriteAsync("help");
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 2, Token);

        await slack.SayAsync("help", thread: ts);
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 3, Token);

        Assert.Equal(ts, slack.Ledger.Said[^1].ThreadTs);
    }

    [Fact]
    public async Task A_message_is_checked_from_its_menu()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await new SlackService(slack).StartAsync();

        await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Shortcut(slack, "check", "The talks in Riyadh were led by Marco Rubio and Sergey Lavrov."));
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 1, Token);

        Assert.Contains("the documents say so", slack.Ledger.Said[0].Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moderators_and_nobody_else_have_the_documents_read_again()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Api.Groups["S0MODS0001"] = [FakeSlackEvents.PersonId];
        await using var bot = await new SlackService(slack, ("Slack__ModeratorGroupIds__0", "S0MODS0001")).StartAsync();

        await slack.Sockets.DeliverCommandAsync(FakeSlackEvents.Command(slack, "/talkbot", "status"));
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 1, Token);
        await slack.MentionAsync("reindex", user: FakeSlackEvents.OtherPersonId);
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 2, Token);

        Assert.StartsWith("Index generation 1", slack.Ledger.Said[0].Markdown, StringComparison.Ordinal);
        Assert.Equal(("You may not do that here.", FakeSlackEvents.OtherPersonId), (slack.Ledger.Said[1].Markdown, slack.Ledger.Said[1].OnlyFor));
    }

    [Fact]
    public async Task Told_to_end_it_ends_in_order_and_what_was_said_meanwhile_is_answered_at_the_next_start()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await new SlackService(slack).StartAsync();
        var first = await slack.MentionAsync(Workspace.Answerable);
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 1, Token);

        Assert.Equal(0, await bot.TerminateAsync());
        var second = await slack.MentionAsync(Workspace.Answerable);
        await bot.StartAsync();
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 2, Token);

        Assert.Equal([first, second], slack.Ledger.Said.Select(message => message.ThreadTs));
    }

    [Theory]
    [InlineData("socket")]
    [InlineData("http")]
    public async Task Names_of_documents_are_offered_to_who_may_read_the_list_and_the_chosen_one_is_asked_about(string mode)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackService(slack, ("Slack__Mode", mode), ("Slack__ModeratorUserIds__0", FakeSlackEvents.PersonId));
        bot.Workspace.Write("seeds/talks.txt", "Talks\n\nThe talks in Riyadh were led by Marco Rubio.\n");
        bot.Workspace.Write("seeds/note.txt", "Note\n\nThe walrus waits in Velmora.\n");
        await (mode == "http" ? bot.StartForRequestsAsync() : bot.StartAsync());
        await slack.Delivery.DeliverCommandAsync(FakeSlackEvents.Command(slack, "/talkbot", "remove"));
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 1, Token);
        var asked = slack.Ledger.Said[0];

        var offered = await OfferedAsync(FakeSlackEvents.Typing(slack, asked, "no"));
        var offeredToOthers = await OfferedAsync(FakeSlackEvents.Typing(slack, asked, "no", FakeSlackEvents.OtherPersonId));
        await slack.Delivery.DeliverInteractionAsync(FakeSlackEvents.Choose(slack, asked, offered[0]!));
        await slack.Ledger.UntilAsync(_ => asked.Markdown.StartsWith("This document would be removed: Note (note, content ", StringComparison.Ordinal), Token);

        Assert.Equal(("note", "note"), ((string?)Assert.Single(offered)!["value"], (string?)offered[0]!["text"]!["text"]));
        Assert.Empty(offeredToOthers);
        Assert.Equal(["confirm", "cancel"], asked.Buttons.Select(value => value.Split(':')[1]));
        Assert.Single(slack.Ledger.Said);

        async Task<JsonArray> OfferedAsync(JsonObject typing)
        {
            var before = Offers().Count;
            await slack.Delivery.DeliverInteractionAsync(typing);
            await slack.Ledger.UntilAsync(_ => Offers().Count > before, Token);
            return Offers()[^1];
        }

        List<JsonArray> Offers() => [.. slack.Ledger.Acknowledgements.Select(acknowledgement => acknowledgement.Payload?["options"]?.AsArray()).OfType<JsonArray>()];
    }

    [Fact]
    public async Task Where_it_cannot_be_reached_the_log_says_so()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackService(slack, ("Slack__ApiBaseUrl", "http://127.0.0.1:9/api/"));
        bot.StartOnly();

        await bot.SaysAsync("Slack cannot be reached");

        Assert.Equal(0, await bot.TerminateAsync());
    }

    [Fact]
    public async Task A_token_that_is_refused_is_said_once_and_the_process_lives_on()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackService(slack, ("Slack__BotToken", "xoxb-wrong"));
        bot.StartOnly();
        await bot.SaysAsync("Slack is given up");

        Assert.False(bot.Process.HasExited);
        Assert.Single(slack.Ledger.CallsOf("auth.test"));
        Assert.DoesNotContain(bot.Errors, line => line.Contains("xoxb-wrong", StringComparison.Ordinal));
        Assert.Equal(0, await bot.TerminateAsync());
    }

    [Fact]
    public async Task Over_http_it_hears_what_slack_signed_and_nothing_else()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await new SlackService(slack, ("Slack__Mode", "http")).StartForRequestsAsync();
        using var stranger = new FakeRequests(slack, await bot.AddressAsync("Slack"), "guessed");

        await stranger.DeliverCommandAsync(FakeSlackEvents.Command(slack, "/ask", "from a stranger"));
        var ts = await slack.MentionAsync(Workspace.Answerable);
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 1, Token);
        await slack.Delivery.DeliverCommandAsync(FakeSlackEvents.Command(slack, "/ask", Workspace.Answerable));
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 2, Token);

        Assert.Equal([ts, null], slack.Ledger.Said.Select(message => message.ThreadTs));
        Assert.Contains(slack.Ledger.Acknowledgements, acknowledgement => (string?)acknowledgement.Payload?["text"] == $"You asked: {Workspace.Answerable}");
        Assert.Empty(slack.Ledger.CallsOf("apps.connections.open"));
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_not_read_and_other_paths_are_not_there()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await new SlackService(slack, ("Slack__Mode", "http")).StartForRequestsAsync();
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = await bot.AddressAsync("Slack") };
        using var tooMuch = new ByteArrayContent(new byte[3 * 1024 * 1024]);
        using var little = new ByteArrayContent([1]);

        using var tooLong = await http.PostAsync(new Uri("/slack/events", UriKind.Relative), tooMuch, Token);
        using var unsigned = await http.PostAsync(new Uri("/slack/events", UriKind.Relative), little, Token);
        using var read = await http.GetAsync(new Uri("/slack/events", UriKind.Relative), Token);
        using var health = await http.GetAsync(new Uri("/health/live", UriKind.Relative), Token);

        Assert.Equal([413, 401, 404, 404], new[] { tooLong, unsigned, read, health }.Select(response => (int)response.StatusCode));
    }

    [Fact]
    public async Task Doctor_says_what_the_app_lacks_and_connects_to_nothing()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var workspace = new Workspace();
        (string, string)[] settings = [("Slack__BotToken", slack.BotToken), ("Slack__AppToken", slack.AppToken), ("Slack__ApiBaseUrl", slack.ApiUrl), ("Slack__TeamIds__0", "T0OTHER")];

        var outcome = await workspace.RunWithAsync(settings, "doctor");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"Add {FakeSlackEvents.TeamId} to Slack:TeamIds", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, slack.Sockets.Count);
        Assert.DoesNotContain(slack.BotToken, outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_settings_are_named_at_the_start()
    {
        using var workspace = new Workspace();
        var outcome = await workspace.RunWithAsync([("Slack__BotToken", "xapp-1"), ("Slack__Mode", "pigeon"), ("Slack__TeamIds__0", "acme")]);

        Assert.Equal(78, outcome.ExitCode);
        Assert.Contains("Slack:Mode", outcome.Error, StringComparison.Ordinal);
    }
}
