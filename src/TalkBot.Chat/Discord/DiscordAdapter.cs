using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Discord.Commands;
using TalkBot.Chat.Discord.Gateway;
using TalkBot.Chat.Discord.Receiving;
using TalkBot.Chat.Discord.Rendering;
using TalkBot.Chat.Discord.Sending;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Discord;

/// <summary>Discord as the chat core sees it: the gateway receives, the renderer lays out, the sender sends.</summary>
internal sealed partial class DiscordAdapter(
    DiscordOptions options,
    Secret token,
    OpenWebSocket open,
    GatewayDirectory directory,
    ISessionStore sessions,
    BotIdentity bot,
    DiscordEvents events,
    DiscordSender sender,
    TypingSigns typing,
    CommandRegistrar commands,
    TimeProvider time,
    Random random,
    ILogger<DiscordAdapter> logger) : IChatAdapter, IDisposable
{
    private const int NonceBytes = 12;

    private static readonly Reply Busy = new Reply.Notice(["I have more questions than I can take just now; please ask again in a minute."]) { IsPrivate = true };

    /// <summary>Turned away all at once, people are told a few at a time, and the rest not at all: that must cost less than answering.</summary>
    private readonly SemaphoreSlim _tellingBusy = new(8);

    private volatile AdapterState _state = new(AdapterStatus.Stopped, null, null);

    public Platform Platform => Platform.Discord;

    public AdapterState State => _state;

    public async Task RunAsync(IMessageIntake intake, CancellationToken cancellationToken)
    {
        _state = new AdapterState(AdapterStatus.Connecting, null, "The bot is connecting to Discord.");
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var gate = new IdentifyGate(time);
        var listener = new Listener(this, intake, ended.Token);
        try
        {
            if (await CountShardsAsync(ended.Token) is not { } shards)
                return;
            Task<string>[] running =
            [
                .. Enumerable.Range(0, shards).Select(shard =>
                    new DiscordGateway(open, directory, gate, sessions, new GatewayHandshake(token, shard, shards), options.Compress, time, random, logger).RunAsync(listener, ended.Token)),
            ];
            try
            {
                Fail(await await Task.WhenAny(running));
            }
            finally
            {
                await ended.CancelAsync();
                await Task.WhenAll(running).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _state = _state with { Status = AdapterStatus.Stopped, Reason = null };
        }
    }

    public IAsyncDisposable ShowWorking(IncomingMessage message) =>
        DiscordAddress.Parse(message.ReplyAddress) is { IsInteraction: false } address ? typing.Keep(address.ChannelId) : Nothing.Instance;

    public IReadOnlyList<OutgoingMessage> Render(Reply reply, IncomingMessage message)
    {
        var isPrivate = reply.IsPrivate || message.IsPrivate;
        var address = DiscordAddress.Parse(message.ReplyAddress) with { IsPrivate = isPrivate, ThreadName = ThreadName.Of(message.Text) };
        return
        [
            .. DiscordRenderer.Render(reply, isPrivate).Select((body, part) => new OutgoingMessage(
                NonceOf(message.Key, reply, part), Platform.Discord, (address with { Part = part }).ToJson(), body.ToJsonString())),
        ];
    }

    public Task<SendOutcome> SendAsync(PendingMessage pending, CancellationToken cancellationToken) => sender.SendAsync(pending, cancellationToken);

    public void Dispose() => _tellingBusy.Dispose();

    /// <summary>The same for the same part of the same reply: work that is done twice is shown once.</summary>
    private static string NonceOf(MessageKey message, Reply reply, int part) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{message}/{reply.GetType().Name}/{part}"))).AsSpan(0, NonceBytes));

    private async Task<int?> CountShardsAsync(CancellationToken cancellationToken)
    {
        var delays = new ReconnectDelays(random);
        while (options.Shards == 0)
        {
            switch (await directory.AskAsync(cancellationToken))
            {
                case GatewayEntrance.Found found:
                    return found.Shards;
                case GatewayEntrance.Refused refused:
                    Fail(refused.Reason);
                    return null;
                default:
                    _state = _state with { Reason = "Discord cannot be reached." };
                    await Task.Delay(delays.Next(), time, cancellationToken);
                    break;
            }
        }

        return options.Shards;
    }

    private void Fail(string reason)
    {
        _state = _state with { Status = AdapterStatus.Failed, Reason = reason };
        LogFailed(logger, reason);
    }

    private DateTimeOffset Now => time.GetUtcNow();

    private void Restore(GatewaySession session) => bot.Restore(session.BotId, session.ApplicationId);

    private void Take(string type, JsonElement data, Action onStored, IMessageIntake intake, CancellationToken cancellationToken) =>
        events.Take(type, data, onStored, intake, message => _ = TellBusyAsync(message, cancellationToken), cancellationToken);

    private void Register(CancellationToken cancellationToken)
    {
        if (bot.ApplicationId is { } application)
            _ = commands.RegisterAsync(application, cancellationToken);
    }

    private async Task TellBusyAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (!_tellingBusy.Wait(0, CancellationToken.None))
            return;
        try
        {
            foreach (var notice in Render(Busy, message))
                await sender.SendAsync(new PendingMessage(notice, message.Conversation, time.GetUtcNow()), cancellationToken);
        }
        finally
        {
            _tellingBusy.Release();
        }
    }

    [LoggerMessage(51, LogLevel.Error, "Discord is given up: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);

    /// <summary>What the gateways tell, with where it goes.</summary>
    private sealed class Listener(DiscordAdapter adapter, IMessageIntake intake, CancellationToken cancellationToken) : IGatewayEvents
    {
        private int _hasRegistered;

        public void OnRestored(GatewaySession session) => adapter.Restore(session);

        public void OnDispatch(string type, JsonElement data, Action onStored)
        {
            adapter.Take(type, data, onStored, intake, cancellationToken);
            if (type is "READY" or "RESUMED")
                adapter._state = adapter._state with { Status = AdapterStatus.Ready, Reason = null };
            if (type == "READY" && Interlocked.Exchange(ref _hasRegistered, 1) == 0)
                adapter.Register(cancellationToken);
        }

        public void OnHeard() => adapter._state = adapter._state with { LastHeardAt = adapter.Now };

        public void OnLost(string reason) => adapter._state = adapter._state with { Status = AdapterStatus.Connecting, Reason = reason };
    }

    private sealed class Nothing : IAsyncDisposable
    {
        public static readonly Nothing Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
