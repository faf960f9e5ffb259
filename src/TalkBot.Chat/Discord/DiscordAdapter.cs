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
    private readonly BusyNotices _busy = new(time);

    private readonly DiscordHealth _health = new(time);
    private int _hasRegistered;

    public Platform Platform => Platform.Discord;

    public AdapterState State => _health.State;

    public async Task RunAsync(IMessageIntake intake, CancellationToken cancellationToken)
    {
        _health.Connecting(1);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var gate = new IdentifyGate(time);
        try
        {
            if (await CountShardsAsync(ended.Token) is not { } shards)
                return;
            _health.Connecting(shards);
            Task<string>[] running =
            [
                .. Enumerable.Range(0, shards).Select(shard =>
                    new DiscordGateway(open, directory, gate, sessions, new GatewayHandshake(token, shard, shards) { ReadsContent = options.ReadMessageContent }, options.Compress, time, random, logger)
                        .RunAsync(new Listener(this, shard, intake, ended.Token), ended.Token)),
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
            _health.Stopped();
        }
    }

    public IWorkingSign ShowWorking(IncomingMessage message)
    {
        var address = DiscordAddress.Parse(message.ReplyAddress);
        return !address.IsInteraction ? typing.Keep(address.ChannelId)
            // What is private must not show in a first response that everybody sees.
            : message.IsPrivate && !address.WasDeferredPrivately ? NoWorkingSign.Instance
            : sender.Progress(address);
    }

    public IncomingMessage ForChannel(IncomingMessage message)
    {
        var channel = DiscordAddress.Parse(message.ReplyAddress).ChannelId;
        return message.ToNobody(new DiscordAddress { ChannelId = channel, UserId = "", Place = channel }.ToJson(), channel);
    }

    public IReadOnlyList<OutgoingMessage> Render(Reply reply, IncomingMessage message)
    {
        var isPrivate = reply.IsPrivate || message.IsPrivate;
        var address = DiscordAddress.Parse(message.ReplyAddress) with { Place = message.Conversation.Place, IsPrivate = isPrivate, ThreadName = ThreadName.Of(message.Text) };
        return
        [
            .. DiscordRenderer.Render(reply, isPrivate).Select((body, part) => new OutgoingMessage(
                OutgoingMessage.IdOf(message.Key, reply, part), Platform.Discord, (address with { Part = part }).ToJson(), body.ToJsonString())),
        ];
    }

    public Task<SendOutcome> SendAsync(PendingMessage pending, CancellationToken cancellationToken) => sender.SendAsync(pending, cancellationToken);

    public void Dispose() => _busy.Dispose();

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
                    _health.Lost(0, "Discord cannot be reached.");
                    logger.LogUnreachable(Platform);
                    await Task.Delay(delays.Next(), time, cancellationToken);
                    break;
            }
        }

        return options.Shards;
    }

    private void Fail(string reason)
    {
        _health.Failed(reason);
        LogFailed(logger, reason);
    }

    private void Restore(GatewaySession session) => bot.Restore(session.BotId, session.ApplicationId);

    private void Take(string type, JsonElement data, Action onStored, IMessageIntake intake, CancellationToken cancellationToken) =>
        events.Take(type, data, onStored, intake, message => _ = _busy.TellAsync(this, message, cancellationToken), cancellationToken);

    /// <summary>Once in the life of the process, also where its first session is an earlier one's: the commands may be new.</summary>
    private void RegisterOnce(CancellationToken cancellationToken)
    {
        if (bot.ApplicationId is { } application && Interlocked.Exchange(ref _hasRegistered, 1) == 0)
            _ = commands.RegisterAsync(application, cancellationToken);
    }

    [LoggerMessage(51, LogLevel.Error, "Discord is given up: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);

    /// <summary>What one gateway tells, with where it goes.</summary>
    private sealed class Listener(DiscordAdapter adapter, int shard, IMessageIntake intake, CancellationToken cancellationToken) : IGatewayEvents
    {
        public void OnRestored(GatewaySession session) => adapter.Restore(session);

        public void OnDispatch(string type, JsonElement data, Action onStored)
        {
            adapter.Take(type, data, onStored, intake, cancellationToken);
            if (type is not ("READY" or "RESUMED"))
                return;
            adapter._health.Ready(shard);
            adapter.RegisterOnce(cancellationToken);
        }

        public void OnHeard() => adapter._health.Heard();

        public void OnLost(string reason) => adapter._health.Lost(shard, reason);
    }
}
