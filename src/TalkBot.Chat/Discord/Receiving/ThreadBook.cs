using System.Text.Json;
using TalkBot.Chat.Discord.Wire;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Discord.Receiving;

/// <summary>What is known of threads: the channel each belongs to, and who talks with the bot in those it opened. Bounded.</summary>
internal sealed class ThreadBook
{
    /// <summary>More than one person talks there, so that what is said need not be meant for the bot.</summary>
    private const string Several = "";

    private const int Known = 10_000;

    private readonly RecentIds<string> _parents = new(Known);
    private readonly RecentIds<string> _opened = new(Known);
    private readonly RecentIds<string> _origins = new(Known);
    private readonly RecentIds<string> _partners = new(Known);
    private readonly RecentIds<string> _places = new(Known);

    public string? ParentOf(string thread) => _parents.TryGet(thread, out var parent) ? parent : null;

    /// <summary>Whether <paramref name="user"/> is the only person who talks in a thread that the bot opened.</summary>
    public bool IsOnlyPartner(string thread, string user) => _partners.TryGet(thread, out var partner) && partner == user;

    /// <summary>From THREAD_CREATE, a server's <c>threads</c>, or an answer.</summary>
    public void Learn(JsonElement thread)
    {
        if (thread.Id("id") is { } id && thread.Id("parent_id") is { } parent)
            _parents.Add(id, parent);
    }

    /// <summary>The thread that was made from a message; null when none is known.</summary>
    public string? ThreadOf(string message) =>
        _opened.TryGet(message, out var thread) ? thread : ParentOf(message) is not null ? message : null;

    /// <summary>The conversation of a thread: it began with the message that the thread was made from. On Discord both have one id.</summary>
    public string PlaceOfThread(string thread) => _origins.TryGet(thread, out var message) && message is not null ? message : thread;

    /// <summary>The bot opened a thread to answer somebody's message.</summary>
    public void Opened(string message, string thread, string parent, string asker)
    {
        _opened.Add(message, thread);
        _origins.Add(thread, message);
        _parents.Add(thread, parent);
        if (!_partners.TryGet(thread, out _))
            _partners.Add(thread, asker);
    }

    /// <summary>The bot said something that belongs to a conversation.</summary>
    public void Said(string message, string place) => _places.Add(message, place);

    /// <summary>The conversation that a message of the bot belongs to; null when it is not known.</summary>
    public string? PlaceOf(string? message) => message is not null && _places.TryGet(message, out var place) ? place : null;

    /// <summary>Somebody spoke in a thread.</summary>
    public void Heard(string thread, string user)
    {
        if (_partners.TryGet(thread, out var partner) && partner != user)
            _partners.Add(thread, Several);
    }
}
