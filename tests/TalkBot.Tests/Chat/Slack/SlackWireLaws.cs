using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Slack.Http;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Transport;
using TalkBot.Testing;
using TalkBot.Testing.Slack;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>Whatever comes over the wire, it is read or left alone, and nothing breaks.</summary>
public class SlackWireLaws
{
    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public async Task An_event_is_read_or_left_alone()
    {
        await using var slack = await FakeSlack.StartAsync();
        var bot = new BotIdentity();
        using var threads = new ThreadBook(new MemorySessionStore(), Time, NullLogger<ThreadBook>.Instance);
        var messages = new MessageReader(bot, threads, new MemoryChannels(), Time);
        var commands = new CommandReader(Time);
        var interactions = new InteractionReader(Time);

        Mutations.Of(
            FakeSlackEvents.Event(slack, FakeSlackEvents.Message("app_mention", "1.1", "<@U0BOT00001> who led?", "C1", null, "U1", null)),
            FakeSlackEvents.Event(slack, FakeSlackEvents.Message("message", "1.2", "and then?", "D1", "im", "U1", "1.1")),
            FakeSlackEvents.Command(slack, "/ask", "who led?"),
            FakeSlackEvents.Shortcut(slack, "check", "Rubio led the talks.")).Sample(mutated =>
        {
            bot.Learn(mutated);
            _ = messages.Read(mutated, mutated.Get("event") ?? default);
            _ = commands.Read(mutated);
            _ = interactions.Read(mutated);
        });
    }

    [Fact]
    public void No_signature_but_the_right_one_is_taken()
    {
        var verifier = new RequestVerifier(new Secret("8f742231b10e8888abcd99yyyzzz85a5"), Time);
        var timestamp = Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        Gen.Select(Gen.String, Gen.String, Gen.Byte.Array).Sample((name, signature, body) => verifier.Verify(
            [new(RequestVerifier.TimestampHeader, timestamp), new(RequestVerifier.SignatureHeader, signature), new("X-" + name, signature)], body) is null);
    }
}
