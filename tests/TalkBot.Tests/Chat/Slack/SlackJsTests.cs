using System.Diagnostics;
using TalkBot.Testing;
using TalkBot.Testing.Slack;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>A fake that only its own client understands proves nothing, so Slack's own clients are run against it.</summary>
public class SlackJsTests
{
    /// <summary>The folder where they were installed; <c>.ci/run</c> sets it.</summary>
    private const string Variable = "TALKBOT_SLACK_JS";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_fake_is_Slack_to_the_web_api_client()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.Enqueue(new FakeFault(null, "conversations.history") { Status = 429, Body = """{"ok":false,"error":"ratelimited"}""", Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } });
        using var client = Start("web-api", slack);
        string[] expected =
        [
            $"auth {FakeSlackEvents.BotUserId} true",
            "replies edited,reply 0,reply 1,reply 2 true",
            "message_not_found",
            "message_not_found",
            "no_text",
            "invalid_blocks",
            "not_allowed_token_type",
            "unknown_method",
            "invalid_auth",
            $"person {FakeSlackEvents.PersonId} false",
            "exchanged_trigger_id",
            "history 0",
        ];
        foreach (var line in expected)
            Assert.Equal(line, await client.HearAsync());

        Assert.Equal(2, slack.Ledger.CallsOf("conversations.history").Count);
        Assert.All(slack.Ledger.Calls.Where(call => call.Method != "response_url"), call => Assert.True(call.IsForm));
    }

    [Fact]
    public async Task The_fake_is_Slack_to_the_socket_mode_client()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Sockets.AcknowledgeWithin = TimeSpan.FromMilliseconds(500);
        using var client = Start("socket-mode", slack);
        Assert.Equal("connected", await client.HearAsync());

        await slack.Sockets.DeliverEventAsync(Mention(slack, "one"));
        Assert.Equal("event one 0", await client.HearAsync());
        await slack.Sockets.DeliverEventAsync(Mention(slack, "silence"));
        Assert.Equal("event silence 1", await client.HearAsync());
        await slack.Sockets.DeliverCommandAsync(FakeSlackEvents.Command(slack, "/ask", "where?"));
        Assert.Equal("command /ask", await client.HearAsync());
        await slack.Ledger.UntilAsync(ledger => ledger.Acknowledgements.Any(acknowledgement => (string?)acknowledgement.Payload?["text"] == "heard where?"), Token);
        await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Shortcut(slack, "check", "text"));
        Assert.Equal("interactive message_action", await client.HearAsync());

        await slack.Sockets.DisconnectAsync("refresh_requested");
        Assert.Equal("connected", await client.HearAsync());
        slack.Sockets.Drop();
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 0, Token);
        await slack.Sockets.DeliverEventAsync(Mention(slack, "two"));
        Assert.Equal("connected", await client.HearAsync());
        Assert.Equal("event two 0", await client.HearAsync());
        Assert.Equal(3, slack.Ledger.CallsOf("apps.connections.open").Count);
    }

    [Fact]
    public async Task The_fake_is_Slack_to_a_bot_written_with_bolt()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var client = Start("bolt", slack);
        Assert.Equal("ready", await client.HearAsync());

        var ts = await slack.MentionAsync("one");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.Text == $"heard {ts}" && message.ThreadTs == ts), Token);
        await slack.WriteAsync("direct");
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.Text == "direct answer"), Token);
        await slack.Sockets.DeliverCommandAsync(FakeSlackEvents.Command(slack, "/ask", "where?"));
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message is { Text: "private answer", OnlyFor: FakeSlackEvents.PersonId }), Token);
        await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Press(slack, "v1", slack.Ledger.Visible[0]));
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.Text == "pressed v1") && slack.Api.Views.Opened.Count == 1, Token);
        await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Submit(slack, slack.Api.Views.Opened[0], "words"));
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message is { Text: "wrote words", Channel: FakeSlackEvents.DirectChannelId }), Token);
        await slack.Sockets.DeliverInteractionAsync(FakeSlackEvents.Shortcut(slack, "check", "text"));
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.Text == "checked text"), Token);
        await slack.Sockets.DeliverEventAsync(FakeSlackEvents.HomeOpened(slack, "home"));
        await slack.Ledger.UntilAsync(_ => slack.Api.Views.Homes.Count == 1, Token);

        // Its own messages were told to it as well, and it answered none of them.
        Assert.Equal(6, slack.Ledger.Visible.Count);
    }

    private static System.Text.Json.Nodes.JsonObject Mention(FakeSlack slack, string text) => FakeSlackEvents.Event(
        slack, FakeSlackEvents.Message("app_mention", slack.NextTs(), $"<@{FakeSlackEvents.BotUserId}> {text}", FakeSlackEvents.ChannelId, null, FakeSlackEvents.PersonId, null));

    private static Client Start(string script, FakeSlack slack)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder || !Directory.Exists(Path.Combine(folder, "node_modules", "@slack", "bolt")))
        {
            Assert.Skip($"{Variable} names no folder where @slack/bolt is installed.");
            throw new UnreachableException();
        }

        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "tests", "TalkBot.Tests", "Chat", "Slack", "Conformance", $"{script}.cjs")]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["NODE_PATH"] = Path.Combine(folder, "node_modules");
        start.Environment["API_URL"] = slack.ApiUrl;
        start.Environment["BOT_TOKEN"] = slack.BotToken;
        start.Environment["APP_TOKEN"] = slack.AppToken;
        start.Environment["CHANNEL"] = FakeSlackEvents.ChannelId;
        start.Environment["PERSON"] = FakeSlackEvents.PersonId;
        return new Client(Process.Start(start)!);
    }

    private sealed class Client(Process process) : IDisposable
    {
        /// <summary>The next line of its own; those in brackets are the libraries'.</summary>
        public async Task<string?> HearAsync()
        {
            var line = await process.StandardOutput.ReadLineAsync(Token);
            while (line?.StartsWith('[') == true)
                line = await process.StandardOutput.ReadLineAsync(Token);
            return line;
        }

        public void Dispose()
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
        }
    }
}
