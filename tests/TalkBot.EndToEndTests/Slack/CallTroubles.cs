using System.Collections.Concurrent;
using TalkBot.Testing;

namespace TalkBot.EndToEndTests.Slack;

/// <summary>What goes wrong with calls, by turns, so that no kind is left to chance: some messages, and now and then what else is asked.</summary>
/// <param name="everyPost">One of so many messages meets trouble.</param>
internal sealed class CallTroubles(int everyPost)
{
    private const int EveryOther = 20;

    private static readonly (string Name, Func<string, FakeFault> Make)[] WithPosts =
    [
        ("status 500", method => new FakeFault(null, method) { Status = 500 }),
        ("status 502 in HTML, though it was done", method => new FakeFault(null, method) { Status = 502, ContentType = "text/html", Body = "<html>Bad gateway</html>", IsAfterCommit = true }),
        ("status 200 in HTML, though it was done", method => new FakeFault(null, method) { Status = 200, ContentType = "text/html", Body = "<html>Sign in</html>", IsAfterCommit = true }),
        ("cut before it was done", method => new FakeFault(null, method) { Status = 0 }),
        ("cut after it was done", method => new FakeFault(null, method) { Status = 0, IsAfterCommit = true }),
        ("slow, and cut", method => new FakeFault(null, method) { Status = 0, Delay = TimeSpan.FromSeconds(1), IsAfterCommit = true }),
        ("slow", method => new FakeFault(null, method) { Delay = TimeSpan.FromSeconds(1), IsOnlyLate = true }),
        ("status 429", Limited),
        ("half an answer", method => new FakeFault(null, method) { Status = 200, Body = """{"ok":true,"ts":"17""", IsAfterCommit = true }),
        ("an error of Slack's own, though it was done", method => new FakeFault(null, method) { Status = 200, Body = """{"ok":false,"error":"internal_error"}""", IsAfterCommit = true }),
    ];

    private static readonly (string Name, Func<string, FakeFault> Make)[] WithOthers =
    [
        ("status 503", method => new FakeFault(null, method) { Status = 503 }),
        ("status 429", Limited),
    ];

    private readonly ConcurrentDictionary<string, int> _told = new(StringComparer.Ordinal);
    private int _posts;
    private int _others;

    /// <summary>How often each kind came.</summary>
    public IReadOnlyDictionary<string, int> Told => _told;

    /// <summary>The names of all kinds.</summary>
    public static IEnumerable<string> Kinds => WithPosts.Concat(WithOthers).Select(kind => kind.Name).Distinct();

    /// <summary>What goes wrong with a call; null where it goes well.</summary>
    public FakeFault? Next(string method) => method switch
    {
        "chat.postMessage" => Next(method, Interlocked.Increment(ref _posts), everyPost, WithPosts),
        "conversations.replies" or "assistant.threads.setStatus" => Next(method, Interlocked.Increment(ref _others), EveryOther, WithOthers),
        _ => null,
    };

    private FakeFault? Next(string method, int number, int every, (string Name, Func<string, FakeFault> Make)[] kinds)
    {
        if (number % every != 0)
            return null;
        var (name, make) = kinds[number / every % kinds.Length];
        _told.AddOrUpdate(name, 1, (_, count) => count + 1);
        return make(method);
    }

    private static FakeFault Limited(string method) => new(null, method)
    {
        Status = 429,
        Body = """{"ok":false,"error":"ratelimited"}""",
        Headers = new Dictionary<string, string> { ["Retry-After"] = "0.2" },
    };
}
