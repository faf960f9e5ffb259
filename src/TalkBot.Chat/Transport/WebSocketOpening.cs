using System.Net.WebSockets;

namespace TalkBot.Chat.Transport;

/// <summary>Opens sockets to platforms, where not to get one is no exception: it is tried again.</summary>
internal static class WebSocketOpening
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(20);

    /// <returns>The open socket; null where the address refuses, is not there, or takes too long.</returns>
    /// <exception cref="OperationCanceledException">By <paramref name="cancellationToken"/>.</exception>
    public static async Task<WebSocket?> TryOpenAsync(this OpenWebSocket open, Uri address, TimeProvider time, Action<string> logWhy, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(ConnectTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await open(address, linked.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logWhy(exception.GetType().Name);
            return null;
        }
    }
}
