using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TalkBot.Testing;

/// <summary>A line between a client and a server on the loopback, over which nothing comes any more when a test says so, though it stays open.</summary>
public sealed class LoopbackProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly ConcurrentBag<Task> _lines = [];
    private readonly int _target;
    private readonly Task _accepting;
    private volatile CancellationTokenSource _dead = new();

    /// <param name="target">The server's port.</param>
    public LoopbackProxy(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every line that is open now is dead from here on; those that are opened later are not.</summary>
    public void Pause() => Interlocked.Exchange(ref _dead, new CancellationTokenSource()).Cancel();

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_lines);
        _listener.Dispose();
        _dead.Dispose();
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_ended.Token);
                var dead = _dead.Token;
                _lines.Add(CarryAsync(client, dead));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task CarryAsync(TcpClient client, CancellationToken dead)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _target, _ended.Token);
            await Task.WhenAny(CopyAsync(near.GetStream(), far.GetStream(), dead), CopyAsync(far.GetStream(), near.GetStream(), dead));
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // One of the two has gone.
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, CancellationToken dead)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(dead, _ended.Token);
        try
        {
            await from.CopyToAsync(to, linked.Token);
        }
        catch (OperationCanceledException) when (!_ended.IsCancellationRequested)
        {
            // Dead, and open: nobody reads, nobody writes, and nobody says so.
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _ended.Token);
        }
    }
}
