using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using TalkBot.Chat.Transport;

namespace TalkBot.Tests.Chat.Transport;

public class WebSocketsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_peer_that_answers_no_ping_is_noticed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var opening = WebSockets.OpenAsync(new Uri($"ws://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"), TimeSpan.FromMilliseconds(50), Token);

        // The other end greets, and then neither reads nor writes nor closes.
        using var peer = await listener.AcceptTcpClientAsync(Token);
        await GreetAsync(peer.GetStream());
        using var socket = new MessageSocket(await opening, 1024, TimeProvider.System);

        Assert.Equal(new SocketEvent.Closed(null), await socket.ReceiveAsync(Token));
    }

    private static async Task GreetAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var key = "";
        while (await reader.ReadLineAsync(Token) is { Length: > 0 } line)
        {
            if (line.StartsWith("Sec-WebSocket-Key: ", StringComparison.OrdinalIgnoreCase))
                key = line["Sec-WebSocket-Key: ".Length..];
        }

#pragma warning disable CA5350 // RFC 6455 asks for SHA-1; it protects nothing.
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"), Token);
    }
}
