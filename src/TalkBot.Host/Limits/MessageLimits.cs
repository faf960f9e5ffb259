using TalkBot.Core.Chat;

namespace TalkBot.Host.Limits;

/// <summary>
/// Decides which messages are worked on, so that nobody uses up what is there for all. A message that was admitted once stays so,
/// however often it is tried again. Safe for many threads; measures by the machine's steady clock, and remembers nothing over a restart.
/// </summary>
internal sealed class MessageLimits(LimitOptions options, TimeProvider time)
{
    private const string All = "all";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly TokenBuckets<(Platform, string)> _people = new(options.PersonPerMinute, Minute);
    private readonly TokenBuckets<(Platform, string)> _channels = new(options.ChannelPerMinute, Minute);
    private readonly TokenBuckets<string> _total = new(options.TotalPerMinute, Minute);
    private readonly TokenBuckets<ConversationKey> _conversations = new(options.ConversationPerHour, TimeSpan.FromHours(1));
    private readonly TokenBuckets<(Platform, string)> _notices = new(1, Minute);
    private readonly HashSet<MessageKey> _admitted = [];
    private readonly Dictionary<(Platform, string), int> _atOnce = [];

    public LimitDecision Decide(IncomingMessage message)
    {
        var person = (message.Key.Platform, message.Author.Id);
        lock (_lock)
        {
            if (!_admitted.Contains(message.Key))
            {
                if (FindReached(message, person) is var (limit, wait))
                    return new LimitDecision.Refused(limit, wait, TakeNotice(person));
                Take(message, person);
                _admitted.Add(message.Key);
            }

            var running = _atOnce.GetValueOrDefault(person);
            if (options.PersonAtOnce > 0 && running >= options.PersonAtOnce)
                return new LimitDecision.Wait();
            _atOnce[person] = running + 1;
            return new LimitDecision.Admitted();
        }
    }

    /// <summary>Work on an admitted message has paused or ended.</summary>
    /// <param name="message">Which.</param>
    /// <param name="isDone">Whether it will not come again.</param>
    public void End(IncomingMessage message, bool isDone)
    {
        var person = (message.Key.Platform, message.Author.Id);
        lock (_lock)
        {
            if (isDone)
                _admitted.Remove(message.Key);
            if (--_atOnce[person] == 0)
                _atOnce.Remove(person);
        }
    }

    private (ReachedLimit Limit, TimeSpan Wait)? FindReached(IncomingMessage message, (Platform, string) person)
    {
        (ReachedLimit Limit, TimeSpan Wait)[] limits =
        [
            (ReachedLimit.Person, _people.WaitFor(person, time)),
            (ReachedLimit.Conversation, _conversations.WaitFor(message.Conversation, time)),
            (ReachedLimit.Channel, _channels.WaitFor((message.Key.Platform, message.Key.Place), time)),
            (ReachedLimit.Total, _total.WaitFor(All, time)),
        ];
        var index = Array.FindIndex(limits, limit => limit.Wait > TimeSpan.Zero);
        return index < 0 ? null : limits[index];
    }

    private void Take(IncomingMessage message, (Platform, string) person)
    {
        _people.Take(person, time);
        _conversations.Take(message.Conversation, time);
        _channels.Take((message.Key.Platform, message.Key.Place), time);
        _total.Take(All, time);
    }

    private bool TakeNotice((Platform, string) person)
    {
        if (_notices.WaitFor(person, time) > TimeSpan.Zero)
            return false;
        _notices.Take(person, time);
        return true;
    }
}
