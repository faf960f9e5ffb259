using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Discord.Gateway;

/// <summary>One shard's way through connections: connects, resumes, begins anew, waits; until it is cancelled or has to give up.</summary>
internal sealed partial class DiscordGateway(
    OpenWebSocket open,
    GatewayDirectory directory,
    IdentifyGate gate,
    ISessionStore store,
    GatewayHandshake handshake,
    bool compress,
    TimeProvider time,
    Random random,
    ILogger logger)
{
    public const int MostFailedResumes = 3;

    /// <summary>Discord states no bound; READY and GUILD_CREATE of large servers take some megabytes.</summary>
    public const int MaxMessageBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(20);

    private readonly ReconnectDelays _delays = new(random);
    private readonly string _name = FormattableString.Invariant($"discord/{handshake.Shard}/{handshake.Shards}");
    private GatewaySession? _session;

    /// <returns>Why there is no use in going on, in one sentence that says how to mend it.</returns>
    /// <exception cref="OperationCanceledException">By <paramref name="cancellationToken"/>.</exception>
    public async Task<string> RunAsync(IGatewayEvents events, CancellationToken cancellationToken)
    {
        _session = GatewaySession.TryParse(await store.LoadAsync(_name, cancellationToken));
        if (_session is not null)
            events.OnRestored(_session);
        var failedResumes = 0;
        while (true)
        {
            var address = GatewayAddress.Of(_session?.ResumeUrl, compress);
            if (address is null || failedResumes >= MostFailedResumes)
            {
                switch (await directory.AskAsync(cancellationToken))
                {
                    case GatewayEntrance.Refused refused:
                        return refused.Reason;
                    case GatewayEntrance.Found found when GatewayAddress.Of(found.Url, compress) is { } main:
                        // Discord can be reached, so it is the session that cannot be resumed, and not the network that is down.
                        if (failedResumes >= MostFailedResumes)
                            await SetSessionAsync(null, cancellationToken);
                        address = main;
                        if (_session is null && found.Wait > TimeSpan.Zero)
                        {
                            events.OnLost("Discord allows no new session for a while; the bot waits.");
                            await Task.Delay(found.Wait, time, cancellationToken);
                            continue;
                        }

                        break;
                    default:
                        events.OnLost("Discord cannot be reached.");
                        await Task.Delay(_delays.Next(), time, cancellationToken);
                        continue;
                }
            }

            var isResume = _session is not null;
            var end = await ConnectAsync(address, events, cancellationToken);
            if (end.Decision == CloseDecision.GiveUp)
            {
                await SetSessionAsync(null, cancellationToken);
                return CloseCodes.ReasonOf(end.Code ?? 0);
            }

            failedResumes = isResume && !end.WasReady ? failedResumes + 1 : 0;
            await SetSessionAsync(end.Session, cancellationToken);
            events.OnLost("The connection to Discord was lost; the bot is connecting again.");
            await PauseAsync(end, cancellationToken);
        }
    }

    private async Task<GatewayEnd> ConnectAsync(Uri address, IGatewayEvents events, CancellationToken cancellationToken)
    {
        using var permit = _session is null ? await gate.EnterAsync(handshake.Shard, cancellationToken) : null;
        if (await OpenAsync(address, cancellationToken) is not { } opened)
            return new GatewayEnd(CloseDecision.Resume, _session, WasReady: false, WasStable: false, null);

        using var socket = new MessageSocket(opened, MaxMessageBytes, time);
        using var inflater = compress ? new ZlibInflater(MaxMessageBytes) : null;
        var connection = new GatewayConnection(
            socket, handshake, _session, events, () => permit?.Dispose(), session => SaveAsync(session, CancellationToken.None), inflater, time, random, logger);
        try
        {
            return await connection.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The session lives on for some minutes, so that the next start can resume it.
            if (connection.Session is { } session)
                await SaveAsync(session, CancellationToken.None);
            throw;
        }
    }

    private async Task<WebSocket?> OpenAsync(Uri address, CancellationToken cancellationToken)
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
            LogNotOpened(logger, exception.GetType().Name);
            return null;
        }
    }

    /// <summary>Discord asks for one to five seconds after an invalid session; everything that does not hold waits longer and longer.</summary>
    private async Task PauseAsync(GatewayEnd end, CancellationToken cancellationToken)
    {
        if (end.WasStable)
            _delays.Reset();
        var pause = end.MustPause ? TimeSpan.FromSeconds(1 + (4 * random.NextDouble())) : TimeSpan.Zero;
        if (!end.MustPause || !end.WasReady)
            pause += _delays.Next();
        await Task.Delay(pause, time, cancellationToken);
    }

    private async Task SetSessionAsync(GatewaySession? session, CancellationToken cancellationToken)
    {
        _session = session is { Sequence: not null } ? session : null;
        await SaveAsync(_session, cancellationToken);
    }

    /// <summary>A session that cannot be kept costs a resume after a restart, and is no reason to stop.</summary>
    private async Task SaveAsync(GatewaySession? session, CancellationToken cancellationToken)
    {
        try
        {
            if (session is null)
                await store.DeleteAsync(_name, cancellationToken);
            else
                await store.SaveAsync(_name, session.ToJson(), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNotSaved(logger, exception);
        }
    }

    [LoggerMessage(11, LogLevel.Warning, "The Discord gateway could not be opened: {Reason}.")]
    private static partial void LogNotOpened(ILogger logger, string reason);

    [LoggerMessage(12, LogLevel.Warning, "The Discord session could not be kept.")]
    private static partial void LogNotSaved(ILogger logger, Exception exception);
}
