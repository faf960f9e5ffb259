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
    /// <summary>After so many connections that did not take up the session, it is taken for lost.</summary>
    public const int MostFailedResumes = 3;

    /// <summary>After so many failures to open the address for resuming, the main one is tried.</summary>
    public const int MostUnopened = 3;

    /// <summary>Discord states no bound; READY and GUILD_CREATE of large servers take some megabytes.</summary>
    public const int MaxMessageBytes = 16 * 1024 * 1024;


    private readonly ReconnectDelays _delays = new(random);
    private readonly string _name = FormattableString.Invariant($"discord/{handshake.Shard}/{handshake.Shards}");
    private GatewaySession? _session;

    /// <returns>Why there is no use in going on, in one sentence that says how to mend it.</returns>
    /// <exception cref="OperationCanceledException">By <paramref name="cancellationToken"/>.</exception>
    public async Task<string> RunAsync(IGatewayEvents events, CancellationToken cancellationToken)
    {
        _session = GatewaySession.TryParse(await LoadAsync(cancellationToken));
        if (_session is not null)
            events.OnRestored(_session);
        var (unopened, failedResumes) = (0, 0);
        while (true)
        {
            if (failedResumes >= MostFailedResumes)
                await SetSessionAsync(null, cancellationToken);

            // Where the address for resuming cannot be opened, the session can be resumed at the main one.
            var address = unopened < MostUnopened ? GatewayAddress.Of(_session?.ResumeUrl, compress) : null;
            if (address is null)
            {
                (address, var refusal) = await FindEntranceAsync(events, cancellationToken);
                if (address is null)
                    return refusal;
            }

            var isResume = _session is not null;
            var end = await ConnectAsync(address, events, cancellationToken);
            if (end.Decision == CloseDecision.GiveUp)
            {
                await SetSessionAsync(null, cancellationToken);
                return CloseCodes.ReasonOf(end.Code ?? 0);
            }

            unopened = end.WasUnopened ? unopened + 1 : 0;
            failedResumes = isResume && !end.WasReady ? failedResumes + (end.WasUnopened ? 0 : 1) : 0;
            await SetSessionAsync(end.Session, cancellationToken);
            events.OnLost("The connection to Discord was lost; the bot is connecting again.");
            await PauseAsync(end, cancellationToken);
        }
    }

    /// <summary>Waits until Discord says where to connect and, for a new session, until one may be begun.</summary>
    /// <returns>The address, or why there is no use in asking on.</returns>
    private async Task<(Uri? Address, string Refusal)> FindEntranceAsync(IGatewayEvents events, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (await directory.AskAsync(cancellationToken))
            {
                case GatewayEntrance.Refused refused:
                    return (null, refused.Reason);
                case GatewayEntrance.Found { Wait: var wait } when _session is null && wait > TimeSpan.Zero:
                    events.OnLost("Discord allows no new session for a while; the bot waits.");
                    await Task.Delay(wait, time, cancellationToken);
                    break;
                case GatewayEntrance.Found found when GatewayAddress.Of(found.Url, compress) is { } address:
                    return (address, "");
                default:
                    events.OnLost("Discord cannot be reached.");
                    logger.LogUnreachable(Platform.Discord);
                    await Task.Delay(_delays.Next(), time, cancellationToken);
                    break;
            }
        }
    }

    private async Task<GatewayEnd> ConnectAsync(Uri address, IGatewayEvents events, CancellationToken cancellationToken)
    {
        using var permit = _session is null ? await gate.EnterAsync(handshake.Shard, cancellationToken) : null;
        if (await open.TryOpenAsync(address, time, why => LogNotOpened(logger, why), cancellationToken) is not { } opened)
            return new GatewayEnd(CloseDecision.Resume, _session, WasReady: false, WasStable: false, null) { WasUnopened = true };

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

    /// <summary>Without what was kept a session is begun anew, which is no reason to stop either.</summary>
    private async Task<string?> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await store.LoadAsync(_name, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNotLoaded(logger, exception);
            return null;
        }
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

    [LoggerMessage(13, LogLevel.Warning, "The Discord session of before could not be read.")]
    private static partial void LogNotLoaded(ILogger logger, Exception exception);
}
