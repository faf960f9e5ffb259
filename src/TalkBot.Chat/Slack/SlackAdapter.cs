using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Slack.Http;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Slack.Rendering;
using TalkBot.Chat.Slack.Sending;
using TalkBot.Chat.Slack.Socket;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;

namespace TalkBot.Chat.Slack;

/// <summary>Slack as the chat core sees it: sockets or requests receive, the renderer lays out, the sender sends.</summary>
internal sealed partial class SlackAdapter(
    SlackOptions options,
    OpenWebSocket open,
    SocketDirectory directory,
    SlackEndpoint endpoint,
    ISlackApi api,
    TokenVerdict verdict,
    BotIdentity bot,
    PeopleDirectory people,
    ThreadBook threads,
    SlackEvents events,
    SlackSender sender,
    WorkingSigns signs,
    TimeProvider time,
    Random random,
    ILogger<SlackAdapter> logger) : IChatAdapter, IDisposable
{
    private readonly BusyNotices _busy = new(time);
    private readonly Lock _lock = new();
    private int _standing;
    private volatile AdapterState _state = new(AdapterStatus.Stopped, null, null);

    public Platform Platform => Platform.Slack;

    public AdapterState State => _state;

    public async Task RunAsync(IMessageIntake intake, CancellationToken cancellationToken)
    {
        Change(_ => new AdapterState(AdapterStatus.Connecting, null, "The bot is connecting to Slack."));
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await threads.RecallAsync(ended.Token);
            if (!await IdentifyAsync(ended.Token))
                return;
            var target = new Intake(intake, message => _ = _busy.TellAsync(this, message, ended.Token), ended.Token);
            var receiving = Receive(target, ended.Token).ToList();
            try
            {
                Fail(await await Task.WhenAny([verdict.Refused, .. receiving]));
            }
            finally
            {
                await ended.CancelAsync();
                await Task.WhenAll(receiving).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Change(state => state with { Status = AdapterStatus.Stopped, Reason = null });
        }
        finally
        {
            await threads.KeepAsync();
        }
    }

    public async Task<AuthorityFacts> FactsAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        // What an earlier process left is taken up before the bot knows its own workspace, and till then everybody is a stranger.
        await Task.WhenAny(bot.Known, verdict.Refused).WaitAsync(cancellationToken);
        return await people.CompleteAsync(message.Author.Facts, cancellationToken);
    }

    public IWorkingSign ShowWorking(IncomingMessage message)
    {
        var address = SlackAddress.Parse(message.ReplyAddress);
        return address is { ReplacesOriginal: true, ResponseUrl: not null } ? sender.Progress(address) : signs.Keep(message.IsPrivate ? null : address, message.Conversation.Space);
    }

    /// <summary>What was said in a thread keeps to it; what began one goes to the channel. It takes the place of no sign that the message itself had.</summary>
    public IncomingMessage ForChannel(IncomingMessage message)
    {
        var address = SlackAddress.Parse(message.ReplyAddress);
        var thread = address.Thread == address.Said ? null : address.Thread;
        var place = thread is null ? address.ChannelId : address.Place;
        return message.ToNobody(new SlackAddress { ChannelId = address.ChannelId, UserId = "", Place = place, Said = $"{address.Said}-later", Thread = thread }.ToJson(), place);
    }

    public IReadOnlyList<OutgoingMessage> Render(Reply reply, IncomingMessage message)
    {
        var isPrivate = reply.IsPrivate || message.IsPrivate;
        var address = SlackAddress.Parse(message.ReplyAddress) with { IsPrivate = isPrivate };
        var bodies = address.IsHome ? [new JsonObject { ["view"] = HomeView.Render(reply) }] : SlackRenderer.Render(reply, address.Place, isPrivate);
        return
        [
            .. bodies.Select((body, part) => new OutgoingMessage(
                OutgoingMessage.IdOf(message.Key, reply, part), Platform.Slack, (address with { Part = part }).ToJson(), body.ToJsonString())),
        ];
    }

    public Task<SendOutcome> SendAsync(PendingMessage pending, CancellationToken cancellationToken) => sender.SendAsync(pending, cancellationToken);

    public void Dispose() => _busy.Dispose();

    private IEnumerable<Task<string>> Receive(Intake intake, CancellationToken cancellationToken) => options.Mode == SlackOptions.HttpMode
        ? [endpoint.ServeAsync(new Listener(this, intake), cancellationToken)]
        : Enumerable.Range(0, options.Connections).Select(_ => new SlackSocket(open, directory, time, random, logger).RunAsync(new Listener(this, intake), cancellationToken));

    /// <summary>Who the bot is has to be known before anything that is said can be told to be meant for it.</summary>
    /// <returns>False when the token was refused.</returns>
    private async Task<bool> IdentifyAsync(CancellationToken cancellationToken)
    {
        var delays = new ReconnectDelays(random);
        while (true)
        {
            switch (await api.CallAsync(SlackMethods.AuthTest(), cancellationToken))
            {
                case ApiResult.Ok { Body: var body } when body.Text("user_id") is not null:
                    bot.Learn(body);
                    return true;
                case ApiResult.Error { Code: var code } when ErrorCodes.IsTokenRefused(code):
                    Fail(ErrorCodes.ReasonOf(code, ofApp: false));
                    return false;
                case var result:
                    Change(state => state with { Reason = "Slack cannot be reached." });
                    logger.LogUnreachable(Platform);
                    await Task.Delay(delays.Next() + (result is ApiResult.Limited { After: var after } ? after : TimeSpan.Zero), time, cancellationToken);
                    break;
            }
        }
    }

    private void Fail(string reason)
    {
        Change(state => state with { Status = AdapterStatus.Failed, Reason = reason });
        LogFailed(logger, reason);
    }

    private void Take(Delivery delivery, Intake intake) => events.Take(delivery, intake);

    /// <summary>One connection more or less stands; with one the bot hears everything.</summary>
    private void Stand(int change, string? reason) => Change(state =>
    {
        _standing += change;
        return state with { Status = _standing > 0 ? AdapterStatus.Ready : AdapterStatus.Connecting, Reason = _standing > 0 ? null : reason };
    });

    private void Hear() => Change(state => state with { LastHeardAt = time.GetUtcNow() });

    /// <summary>From several threads, one after the other; and what was given up stays so.</summary>
    private void Change(Func<AdapterState, AdapterState> change)
    {
        lock (_lock)
        {
            if (_state.Status != AdapterStatus.Failed)
                _state = change(_state);
        }
    }

    [LoggerMessage(251, LogLevel.Error, "Slack is given up: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);

    /// <summary>What one place of a connection tells, with where it goes.</summary>
    private sealed class Listener(SlackAdapter adapter, Intake intake) : IDeliveryListener
    {
        private bool _stands;

        public void OnReady()
        {
            if (!_stands)
                adapter.Stand(+1, reason: null);
            _stands = true;
        }

        public void OnDelivery(Delivery delivery) => adapter.Take(delivery, intake);

        public void OnHeard() => adapter.Hear();

        public void OnLost(string reason)
        {
            adapter.Stand(_stands ? -1 : 0, reason);
            _stands = false;
        }
    }
}
