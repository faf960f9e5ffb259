using System.Text.Json;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Slack.Wire;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Receiving;

/// <summary>
/// What is known of threads: who talks with the bot in those it was asked in. Bounded; the newest are kept over a restart. Safe to
/// use from several threads.
/// </summary>
internal sealed partial class ThreadBook(ISessionStore store, TimeProvider time, ILogger<ThreadBook> logger) : IDisposable
{
    private const string Name = "slack/threads";
    private const int Known = 10_000;
    private const int Kept = 500;

    /// <summary>Changes within it are kept together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, KnownThread> _threads = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ended = new();
    private readonly SemaphoreSlim _keeping = new(1);
    private bool _isToBeKept;

    /// <summary>Recalls what was kept. What was said while the bot was away is not known.</summary>
    public async Task RecallAsync(CancellationToken cancellationToken)
    {
        try
        {
            var kept = await store.LoadAsync(Name, cancellationToken) is { } json ? JsonSerializer.Deserialize(json, SlackJson.Default.ListKnownThread) : null;
            lock (_lock)
            {
                foreach (var thread in kept ?? [])
                    _threads.TryAdd(thread.Place, thread with { IsHeardWhole = false });
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Until the bot has answered again, what is meant for it needs a mention.
            LogNotKept(logger, exception.GetType().Name);
        }
    }

    /// <summary>Keeps what is known now. Never fails.</summary>
    public async Task KeepAsync()
    {
        await _keeping.WaitAsync();
        try
        {
            List<KnownThread> kept;
            lock (_lock)
            {
                _isToBeKept = false;
                kept = [.. _threads.Values.Where(thread => thread.IsAnswered).TakeLast(Kept)];
            }

            await store.SaveAsync(Name, JsonSerializer.Serialize(kept, SlackJson.Default.ListKnownThread), CancellationToken.None);
        }
        catch (Exception exception)
        {
            LogNotKept(logger, exception.GetType().Name);
        }
        finally
        {
            _keeping.Release();
        }
    }

    /// <summary>Somebody asked the bot in a thread.</summary>
    /// <param name="place">Which one.</param>
    /// <param name="user">Who.</param>
    /// <param name="isRoot">Whether the thread begins with this, so that nobody else can have said anything before.</param>
    public void Asked(string place, string user, bool isRoot)
    {
        lock (_lock)
        {
            if (_threads.TryGetValue(place, out var known))
            {
                if (known.Partner != user)
                    _threads[place] = known with { Partner = "" };
                return;
            }

            _threads[place] = new KnownThread(place, user) { IsHeardWhole = isRoot };
            if (_threads.Count > Known)
                _threads.RemoveAt(0);
        }
    }

    /// <summary>Somebody said something in a thread.</summary>
    public void Heard(string place, string user)
    {
        lock (_lock)
        {
            if (_threads.TryGetValue(place, out var known) && known.Partner.Length > 0 && known.Partner != user)
                Set(known with { Partner = "" });
        }
    }

    /// <summary>The bot said something in a thread.</summary>
    public void Answered(string place)
    {
        lock (_lock)
        {
            if (_threads.TryGetValue(place, out var known) && !known.IsAnswered)
                Set(known with { IsAnswered = true });
        }
    }

    /// <summary>It was found out who talks in a thread.</summary>
    public void Learned(string place, bool isOnlyPartner)
    {
        lock (_lock)
        {
            if (_threads.TryGetValue(place, out var known))
                Set(known with { IsHeardWhole = true, Partner = isOnlyPartner ? known.Partner : "" });
        }
    }

    /// <summary>The thread, where <paramref name="user"/> is the only person who is known to talk in it, and the bot has answered; else null.</summary>
    public KnownThread? TalkOf(string place, string user)
    {
        lock (_lock)
            return _threads.TryGetValue(place, out var known) && known.IsAnswered && known.Partner == user ? known : null;
    }

    public void Dispose()
    {
        _ended.Cancel();
        _ended.Dispose();
        _keeping.Dispose();
    }

    private void Set(KnownThread thread)
    {
        _threads[thread.Place] = thread;
        if (_isToBeKept)
            return;
        _isToBeKept = true;
        _ = KeepLaterAsync();
    }

    private async Task KeepLaterAsync()
    {
        try
        {
            await Task.Delay(Gathering, time, _ended.Token);
            await KeepAsync();
        }
        catch (OperationCanceledException)
        {
            // What is known is kept by whoever ends the book.
        }
    }

    [LoggerMessage(231, LogLevel.Warning, "The threads that the bot talks in could not be kept: {Kind}.")]
    private static partial void LogNotKept(ILogger logger, string kind);
}
