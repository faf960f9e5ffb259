using TalkBot.Testing;
using TalkBot.Testing.Slack;

namespace TalkBot.EndToEndTests.Slack;

/// <summary>What goes wrong with connections, one kind after the other.</summary>
internal sealed class ConnectionTroubles(FakeSlack slack, LoopbackProxy line)
{
    /// <summary>Those that the bot is done with in seconds.</summary>
    public (string Name, Func<Task> Act)[] Quick =>
    [
        ("line cut", CutAsync),
        ("closed in order", slack.Sockets.CloseAsync),
        ("warning", () => slack.Sockets.DisconnectAsync("warning")),
        ("refresh requested", () => slack.Sockets.DisconnectAsync("refresh_requested")),
        ("a reason that nobody knows", () => slack.Sockets.DisconnectAsync("moonlight")),
        ("upgrade refused", () =>
        {
            slack.Sockets.Refusals.Enqueue(503);
            return CutAsync();
        }),
        ("no ticket", () =>
        {
            slack.Faults.Enqueue(new FakeFault(null, "apps.connections.open") { Status = 502, ContentType = "text/html", Body = "<html>Bad gateway</html>" });
            return CutAsync();
        }),
        ("no ticket yet", () =>
        {
            slack.Faults.Enqueue(new FakeFault(null, "apps.connections.open") { Status = 429, Body = """{"ok":false,"error":"ratelimited"}""", Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } });
            return CutAsync();
        }),
        ("nonsense in frames", async () =>
        {
            foreach (var text in new[] { "{", "[]", "null", """{"type":"unheard_of"}""", """{"type":"events_api","envelope_id":"e0"}""" })
                await slack.Sockets.SendRawAsync(text);
        }),
        ("no hello", SilentAsync),
        ("socket paused", PauseAsync),
    ];

    /// <summary>The one that the bot stays away for half a minute after.</summary>
    public (string Name, Func<Task> Act)[] Slow => [("too many websockets", () => slack.Sockets.DisconnectAsync("too_many_websockets"))];

    private Task CutAsync()
    {
        slack.Sockets.Drop();
        return Task.CompletedTask;
    }

    /// <summary>The next connection is not greeted, so that the bot leaves it for another.</summary>
    private async Task SilentAsync()
    {
        await StandsAsync();
        var opened = slack.Sockets.Opened;
        slack.Sockets.SaysHello = false;
        slack.Sockets.Drop();
        await UntilAsync(() => slack.Sockets.Opened > opened);
        slack.Sockets.SaysHello = true;
        await UntilAsync(() => slack.Sockets.Opened > opened + 1);
        await StandsAsync();
    }

    /// <summary>
    /// The line is dead, and nobody says so: the bot finds out, and comes back on another. What is told into a dead line more often than
    /// the fake repeats it is lost to anybody, so nothing is on its way.
    /// </summary>
    private async Task PauseAsync()
    {
        await UntilAsync(() => slack.Sockets is { Count: 1, Unacknowledged: 0, Envelopes.IsSettled: true });
        var opened = slack.Sockets.Opened;
        line.Pause();
        await UntilAsync(() => slack.Sockets.Opened > opened && slack.Sockets.Count == 1);
    }

    private Task StandsAsync() => UntilAsync(() => slack.Sockets.Count > 0);

    private Task UntilAsync(Func<bool> condition) => Patience.UntilAsync(
        token => slack.Ledger.UntilAsync(_ => condition(), token), () => $"{slack.Sockets.Count} connections stand, and {slack.Sockets.Opened} were opened. {slack.Sockets.Envelopes}");
}
