using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Discord.Gateway;
using TalkBot.Chat.Discord.Receiving;
using TalkBot.Chat.Discord.Sending;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>Whatever comes over the gateway, the next message is still heard, and each question is heard as often as it was asked.</summary>
public class GatewayFrameTests
{
    private const string File = "security/gateway_frames.jsonl";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_frame_stops_the_gateway()
    {
        var rows = Rows().Where(row => row.Items("frames").Any()).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var inbox = new Inbox();
            await using var script = new GatewayScript { Hears = inbox.Hear };
            var (_, socket) = await script.OpenedAsync();
            var isSlow = row.Text("server") == "send_in_1_byte_fragments";
            foreach (var frame in row.Items("frames").Select(frame => frame.GetString()!))
                _ = isSlow ? socket.SaySlowly(frame) : socket.Say(frame);
            if (row.Text("binary_base64") is { } binary)
                socket.SayBinary(Convert.FromBase64String(binary));
            if (row.Get("generator") is { } generator)
                socket.Say($$"""{"op":0,"d":{"content":"{{new string('a', (int)generator.Number("times")!)}}"},"s":2,"t":"MESSAGE_CREATE"}""");
            socket.Say("""{"op":0,"d":{},"s":10,"t":"LAST"}""");

            if (row.Items("frames").Any(frame => HasOp(frame.GetString()!, GatewayOp.Reconnect, GatewayOp.InvalidSession)))
                Assert.Equal(CloseCodes.KeepSession, await socket.ClosedByClient);
            else
                await script.EventAsync("LAST");
            if (ExpectedMessages(row) is { } count)
                Assert.True(count == inbox.Count, $"{row.Text("category")}: {inbox.Count} heard");
        }
    }

    [Fact]
    public async Task After_each_close_it_goes_on_as_the_row_says()
    {
        var rows = Rows().Where(row => row.Get("close") is not null).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            await using var script = new GatewayScript();
            var (_, socket, _) = await script.GreetAsync();
            socket.Say(GatewayScript.Ready);
            await script.EventAsync("READY");
            _ = row.Number("close") is { } code ? socket.CloseWith((int)code) : socket.Cut();

            if (Expects(row, "stops_reconnecting"))
            {
                Assert.NotEmpty(await script.Running.WaitAsync(Token));
                continue;
            }

            var greeted = script.GreetAsync();
            while (!greeted.IsCompleted)
                await Task.WhenAny(greeted, script.PauseAsync());
            var op = (await greeted).Handshake.Number("op");
            Assert.True(!Expects(row, "resumes") || op == GatewayOp.Resume, row.Text("category"));
            Assert.True(!Expects(row, "new_session") || op == GatewayOp.Identify, row.Text("category"));
        }
    }

    [Theory]
    [InlineData("""{"heartbeat_interval":0}""", 41_250)]
    [InlineData("""{"heartbeat_interval":-1}""", 41_250)]
    [InlineData("""{"heartbeat_interval":"41250"}""", 41_250)]
    [InlineData("""{"heartbeat_interval":9223372036854775807}""", 120_000)]
    [InlineData("""{"heartbeat_interval":1}""", 250)]
    [InlineData("""{"heartbeat_interval":500}""", 500)]
    [InlineData("""{}""", 41_250)]
    [InlineData("""[]""", 41_250)]
    public void The_heartbeat_is_never_mad(string hello, double milliseconds) =>
        Assert.Equal(milliseconds, HeartbeatInterval.Of(JsonDocument.Parse(hello).RootElement).TotalMilliseconds);

    private static IEnumerable<JsonElement> Rows()
    {
        if (!SharedFiles.TryFind(File, out var path))
            Assert.Skip($"{File} is not beside the checkout.");
        return System.IO.File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Where(row => row.Text("category")!.StartsWith("discord/", StringComparison.Ordinal));
    }

    private static bool Expects(JsonElement row, string word) => row.Items("expect").Any(expected => expected.GetString() == word);

    private static int? ExpectedMessages(JsonElement row) =>
        Expects(row, "one_reply_each") ? 2
        : Expects(row, "one_reply") ? 1
        : Expects(row, "ignored") || Expects(row, "no_reply") ? 0
        : null;

    private static bool HasOp(string frame, params int[] ops)
    {
        try
        {
            return ops.Any(op => JsonDocument.Parse(frame).RootElement.Number("op") == op);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Counts the messages that are meant for the bot, each once.</summary>
    private sealed class Inbox : IMessageIntake
    {
        private readonly DiscordEvents _events;
        private readonly HashSet<MessageKey> _keys = [];

        public Inbox()
        {
            var (api, clock, threads) = (new ScriptedApi(), new FakeTimeProvider(), new ThreadBook());
            _events = new DiscordEvents(new BotIdentity(), threads, new MemoryChannels(), api, new InteractionResponses(api), new TypingSigns(api, clock), clock, NullLogger<DiscordEvents>.Instance);
        }

        public int Count => _keys.Count;

        public void Hear(string type, JsonElement data) => _events.Take(type, data, () => { }, this, _ => { }, Token);

        public bool TryOffer(IncomingMessage message, Action onStored) => _keys.Add(message.Key) || true;
    }
}
