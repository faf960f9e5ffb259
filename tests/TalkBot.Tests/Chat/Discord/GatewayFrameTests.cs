using System.Text.Json;
using TalkBot.Chat.Discord.Gateway;
using TalkBot.Chat.Transport;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>Whatever comes over the gateway, the next message is still heard.</summary>
public class GatewayFrameTests
{
    private const string File = "security/gateway_frames.jsonl";

    [Fact]
    public async Task No_frame_stops_the_gateway()
    {
        if (!SharedFiles.TryFind(File, out var path))
            Assert.Skip($"{File} is not beside the checkout.");
        var rows = System.IO.File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Where(row => row.Text("category")!.StartsWith("discord/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows.Where(row => row.Items("frames").Any()))
        {
            await using var script = new GatewayScript();
            var (_, socket) = await script.OpenedAsync();
            var isSlow = row.Text("server") == "send_in_1_byte_fragments";
            foreach (var frame in row.Items("frames").Select(frame => frame.GetString()!))
                _ = isSlow ? socket.SaySlowly(frame) : socket.Say(frame);
            if (row.Text("binary_base64") is { } binary)
                socket.SayBinary(Convert.FromBase64String(binary));
            if (row.Get("generator") is { } generator)
                socket.Say($$"""{"op":0,"d":{"content":"{{new string('a', (int)generator.Number("times")!)}}"},"s":2,"t":"MESSAGE_CREATE"}""");
            socket.Say("""{"op":0,"d":{},"s":9,"t":"LAST"}""");

            var ended = row.Items("frames").Any(frame => HasOp(frame.GetString()!, GatewayOp.Reconnect, GatewayOp.InvalidSession));
            if (ended)
                Assert.Equal(CloseCodes.KeepSession, await socket.ClosedByClient);
            else
                await script.EventAsync("LAST");
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
}
