using System.Net.WebSockets;

namespace TalkBot.Chat.Transport;

/// <summary>Opens sockets that notice a dead line by themselves.</summary>
internal static class WebSockets
{
    /// <summary>How often the line is tried, and how long an answer may take: a line that died is noticed within half a minute.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public static Task<WebSocket> OpenAsync(Uri address, CancellationToken cancellationToken) => OpenAsync(address, KeepAlive, cancellationToken);

    /// <summary>The same with other times.</summary>
    public static async Task<WebSocket> OpenAsync(Uri address, TimeSpan keepAlive, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = keepAlive;
        socket.Options.KeepAliveTimeout = keepAlive;

        // Without it the status of a refused upgrade reads 0.
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
