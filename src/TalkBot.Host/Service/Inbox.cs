using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Chat;

namespace TalkBot.Host.Service;

/// <summary>
/// Takes messages from the platforms' readers, which never wait, and writes them down in the order they came, many in one
/// transaction. Bounded by what is not finished: beyond that the bot is busy.
/// </summary>
internal sealed partial class Inbox(IMessageStore store, ServiceOptions options, TimeProvider time, ILogger<Inbox> logger) : IMessageIntake
{
    /// <summary>What came at once is written at once: a hundred answers at work are between one write and the next.</summary>
    private const int MostAtOnce = 512;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<(IncomingMessage Message, Action OnStored)> _offered =
        Channel.CreateUnbounded<(IncomingMessage, Action)>(new UnboundedChannelOptions { SingleReader = true });

    private int _unfinished;

    /// <summary>How many messages wait or are in work.</summary>
    public int Unfinished => Volatile.Read(ref _unfinished);

    public bool TryOffer(IncomingMessage message, Action onStored)
    {
        if (Interlocked.Increment(ref _unfinished) <= options.InboxCapacity)
            return _offered.Writer.TryWrite((message, onStored));
        Finish();
        Telemetry.MessagesTurnedAway.Add(1, Telemetry.Tag("platform", message.Key.Platform));
        return false;
    }

    /// <summary>Counts a message that an earlier process took in.</summary>
    public void Begin() => Interlocked.Increment(ref _unfinished);

    /// <summary>A message is done, and there is room for another.</summary>
    public void Finish() => Interlocked.Decrement(ref _unfinished);

    /// <summary>Hands each message that is new, and safe on disk, to <paramref name="onNew"/>, until it is cancelled.</summary>
    public async Task RunAsync(Action<IncomingMessage> onNew, CancellationToken cancellationToken)
    {
        List<(IncomingMessage Message, Action OnStored)> batch = [];
        while (!cancellationToken.IsCancellationRequested)
        {
            batch.Clear();
            batch.Add(await _offered.Reader.ReadAsync(cancellationToken));
            while (batch.Count < MostAtOnce && _offered.Reader.TryRead(out var next))
                batch.Add(next);

            var added = await WriteAsync([.. batch.Select(offer => offer.Message)], cancellationToken);
            foreach (var (_, onStored) in batch)
                onStored();
            for (var known = added.Count; known < batch.Count; known++)
                Finish();
            foreach (var message in added)
            {
                Telemetry.MessagesReceived.Add(1, Telemetry.Tag("platform", message.Key.Platform));
                onNew(message);
            }
        }
    }

    /// <summary>Until the database takes them; meanwhile the platforms have not been told that they need not send them again.</summary>
    private async Task<IReadOnlyList<IncomingMessage>> WriteAsync(IReadOnlyList<IncomingMessage> messages, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await store.AddAsync(messages, cancellationToken);
            }
            catch (TalkBotException fault)
            {
                LogWaits(fault.Message);
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    [LoggerMessage(101, LogLevel.Error, "Messages cannot be written down, and wait: {Reason}")]
    private partial void LogWaits(string reason);
}
