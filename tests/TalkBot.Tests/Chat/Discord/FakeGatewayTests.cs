using System.Net.WebSockets;
using System.Text;
using TalkBot.Testing.Discord;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>What the stand-in for Discord owes the tests that lean on it.</summary>
public class FakeGatewayTests
{
    private static readonly byte[] Heartbeat = Encoding.UTF8.GetBytes("""{"op":1,"d":null}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_close_code_arrives_although_heartbeats_cross_it()
    {
        await using var discord = await FakeDiscord.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            using var client = new ClientWebSocket();
            await client.ConnectAsync(new Uri(discord.GatewayUrl), Token);
            Assert.Contains("heartbeat_interval", await NextAsync(client), StringComparison.Ordinal);

            for (var beat = 0; beat < 10; beat++)
                await client.SendAsync(Heartbeat, WebSocketMessageType.Text, endOfMessage: true, Token);
            await discord.Gateway.CloseAsync(4009);

            var next = await NextAsync(client);
            while (next.Contains("\"op\":11", StringComparison.Ordinal))
                next = await NextAsync(client);
            Assert.Equal("4009", next);
        }
    }

    /// <returns>The next message, or the code of the close.</returns>
    private static async Task<string> NextAsync(ClientWebSocket client)
    {
        var buffer = new byte[4096];
        var received = await client.ReceiveAsync(buffer, Token);
        return received.MessageType == WebSocketMessageType.Close ? $"{(int?)client.CloseStatus}" : Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
