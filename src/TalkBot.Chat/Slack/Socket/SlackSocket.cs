using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Socket;

/// <summary>
/// One place's way through connections: connects, refreshes, waits; until it is cancelled or has to give up. On a refresh the
/// new connection stands before the old one goes, so that nothing is said into a gap. Never more than two are open.
/// </summary>
internal sealed partial class SlackSocket(OpenWebSocket open, SocketDirectory directory, TimeProvider time, Random random, ILogger logger)
{
    /// <summary>Large enough for a modal with everything in it; Slack states no bound.</summary>
    public const int MaxMessageBytes = 16 * 1024 * 1024;

    /// <summary>How long to stay away when other processes hold all connections.</summary>
    public static readonly TimeSpan StayAway = TimeSpan.FromSeconds(30);

    /// <summary>A connection that lasted so long has proved itself; one that did not is followed by longer and longer waits.</summary>
    public static readonly TimeSpan Proof = TimeSpan.FromSeconds(5);


    private readonly ReconnectDelays _delays = new(random);

    /// <summary>The connection that stands, and behind it the one that it replaced.</summary>
    private readonly List<SocketModeConnection> _open = [];

    /// <returns>Why there is no use in going on, in one sentence that says how to mend it.</returns>
    /// <exception cref="OperationCanceledException">By <paramref name="cancellationToken"/>.</exception>
    public async Task<string> RunAsync(IDeliveryListener events, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                switch (await directory.AskAsync(cancellationToken))
                {
                    case SocketEntrance.Refused refused:
                        return refused.Reason;
                    case SocketEntrance.Found found when await open.TryOpenAsync(found.Address, time, why => LogNotOpened(logger, why), cancellationToken) is { } opened:
                        if (await StayAsync(opened, events, cancellationToken) == DisconnectDecision.GiveUp)
                            return DisconnectReasons.LinkDisabled;
                        break;
                    case var entrance:
                        var after = TimeSpan.Zero;
                        if (entrance is SocketEntrance.Unavailable unavailable)
                        {
                            after = unavailable.After;
                            logger.LogUnreachable(Platform.Slack);
                        }

                        await WaitAsync(after + _delays.Next(), "Slack cannot be reached.", events, cancellationToken);
                        break;
                }
            }
        }
        finally
        {
            await Task.WhenAll(_open.Select(connection => connection.EndAsync()));
            _open.ForEach(connection => connection.Dispose());
        }
    }

    /// <summary>Stays with a connection until another is needed, and as long as Slack must be left alone after it.</summary>
    private async Task<DisconnectDecision> StayAsync(WebSocket opened, IDeliveryListener events, CancellationToken cancellationToken)
    {
        var connection = new SocketModeConnection(new MessageSocket(opened, MaxMessageBytes, time), events, time, logger);
        _open.Insert(0, connection);
        var isGreeted = await connection.Greeted.WaitAsync(cancellationToken);
        var since = time.GetTimestamp();
        if (isGreeted)
        {
            // Whoever hears that it stands may count on the other one going.
            _open.Skip(1).FirstOrDefault()?.Retire();
            events.OnReady();
        }

        var decision = await connection.Leaving.WaitAsync(cancellationToken);
        if (decision == DisconnectDecision.BackOff)
        {
            await EndAsync(connection);
            await WaitAsync(StayAway + _delays.Next(), DisconnectReasons.TooMany, events, cancellationToken);
        }
        else if (decision == DisconnectDecision.Refresh)
        {
            var isProved = isGreeted && time.GetElapsedTime(since) >= Proof;
            if (isProved)
                _delays.Reset();
            await WaitAsync(isProved ? TimeSpan.Zero : _delays.Next(), "The connection to Slack was lost; the bot is connecting again.", events, cancellationToken);
        }

        // Of those that still live the newest stays: with another one a third would be open.
        foreach (var ended in _open.Where(other => other.HasEnded).ToList())
            await EndAsync(ended);
        foreach (var replaced in _open.Skip(1).ToList())
            await EndAsync(replaced);
        return decision;
    }

    private async Task WaitAsync(TimeSpan wait, string reason, IDeliveryListener events, CancellationToken cancellationToken)
    {
        if (_open.All(connection => connection.HasEnded))
            events.OnLost(reason);
        await Task.Delay(wait, time, cancellationToken);
    }

    private async Task EndAsync(SocketModeConnection connection)
    {
        _open.Remove(connection);
        await connection.EndAsync();
        connection.Dispose();
    }

    [LoggerMessage(211, LogLevel.Warning, "A Slack socket could not be opened: {Reason}.")]
    private static partial void LogNotOpened(ILogger logger, string reason);
}
