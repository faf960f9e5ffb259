using System.Net.WebSockets;
using System.Text.Json;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Slack.Socket;
using TalkBot.Chat.Transport;
using TalkBot.Testing;
using TalkBot.Testing.Slack;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>Whatever comes over a socket, the next message is still heard.</summary>
public class SocketFrameTests
{
    private const string File = "security/gateway_frames.jsonl";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_frame_and_no_refusal_stops_the_socket()
    {
        foreach (var row in Rows())
        {
            await using var script = new SocketScript(
                row.Get("rest").Get("apps.connections.open") is { } answer ? ResultOf(answer) : null,
                row.Number("upgrade_status") is null ? null : new WebSocketException(WebSocketError.NotAWebSocket));
            if (Expects(row, "stops_reconnecting") && !row.Items("frames").Any())
            {
                Assert.NotEmpty(await script.Running.WaitAsync(Token));
                continue;
            }

            await PlayAsync(row, script);
        }
    }

    [Fact]
    public async Task Every_row_gets_the_replies_it_should()
    {
        foreach (var row in Rows().Where(row => row.Items("expect").Select(word => word.GetString()).Intersect(["one_reply", "no_reply", "no_second_reply", "still_answered", "no_endless_retry"]).Any()))
        {
            await using var slack = await FakeSlack.StartAsync();
            slack.Api.BotUser = "U0BOT";
            slack.Sockets.AcknowledgeWithin = TimeSpan.FromMilliseconds(200);
            slack.Sockets.SaysHello = row.Text("server") is not null;
            foreach (var fault in FaultsOf(row.Get("rest").Get("chat.postMessage")))
                slack.Faults.Enqueue(fault);
            await using var bot = new SlackBot(slack).Start();
            await slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 1, Token);

            if (row.Text("server") is not null)
                await CloseRightAfterAsync(slack);
            else
                await SendAsync(row, slack);
            var expected = Expects(row, "no_reply") || Expects(row, "no_second_reply") ? 1 : 2;
            await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count >= expected && bot.Messages.Any(message => message.Text == "last"), Token);

            Assert.True(bot.Messages.Count == expected, row.Text("id"));
        }
    }

    /// <summary>The frames, then one more: it must be heard here, or on the next connection.</summary>
    private static async Task PlayAsync(JsonElement row, SocketScript script)
    {
        if (row.Get("rest").Get("apps.connections.open") is not null || row.Number("upgrade_status") is not null)
            await script.PauseAsync();
        var socket = await script.OpenedAsync();
        var frames = row.Items("frames").Select(frame => frame.GetString()!).ToList();
        foreach (var frame in frames)
            socket.Say(frame);
        if (row.Text("binary_base64") is { } binary)
            socket.SayBinary(Convert.FromBase64String(binary));
        if (row.Text("server") is not null)
            socket.Cut();

        if (Expects(row, "stops_reconnecting"))
        {
            Assert.NotEmpty(await script.Running.WaitAsync(Token));
            return;
        }

        foreach (var envelope in frames.Select(EnvelopeOf).OfType<string>())
            Assert.Equal(envelope, (await SocketScript.HearAsync(socket)).Text("envelope_id"));
        if (Expects(row, "times_out_within_20s_then_reconnects"))
        {
            await script.PassAsync(SocketModeConnection.HelloTimeout);
            await script.ReconnectedAsync();
        }
        else if (Expects(row, "backs_off") && frames.Count > 0)
        {
            await script.PassAsync(SlackSocket.StayAway + TimeSpan.FromSeconds(0.3));
            await script.ReadyAsync();
        }
        else if (frames.Any(frame => frame.Contains("\"disconnect\"", StringComparison.Ordinal)))
        {
            Assert.InRange(await script.PauseAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(2));
            Assert.False(socket.ClosedByClient.IsCompleted);
            await script.ReadyAsync();
        }
        else if (row.Text("server") is not null)
        {
            await script.ReconnectedAsync();
        }
        else
        {
            socket.Say(SocketScript.Envelope("last"));
            Assert.Equal("last", (await SocketScript.HearAsync(socket)).Text("envelope_id"));
        }
    }

    private static async Task SendAsync(JsonElement row, FakeSlack slack)
    {
        foreach (var frame in row.Items("frames"))
            await slack.Sockets.SendRawAsync(frame.GetString()!);
        await SayLastAsync(slack);
    }

    private static async Task CloseRightAfterAsync(FakeSlack slack)
    {
        await slack.MentionAsync("hello");
        slack.Sockets.Drop();
        await SayLastAsync(slack);
    }

    private static Task SayLastAsync(FakeSlack slack) => slack.Sockets.DeliverEventAsync(FakeSlackEvents.Event(
        slack, FakeSlackEvents.Message("app_mention", slack.NextTs(), "<@U0BOT> last", FakeSlackEvents.ChannelId, null, FakeSlackEvents.PersonId, null)));

    private static List<JsonElement> Rows()
    {
        if (!SharedFiles.TryFind(File, out var path))
            Assert.Skip($"{File} is not beside the checkout.");
        var rows = System.IO.File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Where(row => row.Text("category")!.StartsWith("slack/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        return rows;
    }

    private static bool Expects(JsonElement row, string word) => row.Items("expect").Any(expected => expected.GetString() == word);

    private static string? EnvelopeOf(string frame)
    {
        try
        {
            return JsonDocument.Parse(frame).RootElement.Text("envelope_id");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ApiResult ResultOf(JsonElement refusal) => refusal.Number("status") switch
    {
        429 => new ApiResult.Limited(TimeSpan.FromSeconds(double.Parse(refusal.Get("headers").Text("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture))),
        null => new ApiResult.Error(refusal.Get("body").Text("error")!),
        _ => new ApiResult.Unreachable(MayHaveArrived: true),
    };

    /// <summary>What the row has the method answer, up to where it goes well.</summary>
    private static IEnumerable<FakeFault> FaultsOf(JsonElement? answers) =>
        from answer in answers?.ValueKind == JsonValueKind.Array ? answers.Value.EnumerateArray() : answers is { } one ? [one] : Enumerable.Empty<JsonElement>()
        where answer.Get("body").Flag("ok") != true
        select new FakeFault(null, "chat.postMessage")
        {
            Status = (int)(answer.Number("status") ?? 200),
            Body = answer.Get("body")?.GetRawText() ?? """{"ok":false,"error":"ratelimited"}""",

            // A limit in the row is for two seconds; a tenth of one is the same limit.
            Headers = answer.Get("headers") is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Retry-After"] = "0.1" },
        };
}
