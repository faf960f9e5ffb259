using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
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
    private const string Key = "8f742231b10e8888abcd99yyyzzz85a5";

    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    private static readonly RequestVerifier Verifier = new(new Secret(Key), Time);

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

    /// <summary>Whatever comes in between, what is delivered in the end is acknowledged, and nothing more often than it came.</summary>
    [Fact]
    public Task Whatever_a_connection_hears_it_reads_on_and_acknowledges_what_came() => Mutations.Texts(
        JsonNode.Parse(SocketScript.Hello)!,
        JsonNode.Parse("""{"type":"disconnect","reason":"warning","debug_info":{"host":"x"}}""")!,
        JsonNode.Parse("""{"type":"disconnect","reason":"refresh_requested","debug_info":{"host":"x"}}""")!,
        JsonNode.Parse(SocketScript.Envelope("one"))!,
        JsonNode.Parse(SocketScript.Envelope("two", "slash_commands", """{"command":"/ask","text":"who led?"}""", takesAnswer: true))!,
        JsonNode.Parse(SocketScript.Envelope("three", "interactive", """{"type":"block_actions","actions":[{}]}"""))!).Array[1, 6].SampleAsync(async frames =>
    {
        await using var script = new SocketScript();
        var socket = await script.ReadyAsync();
        foreach (var frame in frames)
            socket.Say(frame);
        socket.Say(SocketScript.Envelope("last"));

        List<string> acknowledged = [];
        while (acknowledged is not [.., "last"])
            acknowledged.Add((await SocketScript.HearAsync(socket)).Text("envelope_id")!);
        Assert.All(acknowledged.CountBy(id => id), id => Assert.InRange(id.Value, 1, id.Key == "last" ? 1 : frames.Length));
        Assert.False(script.Running.IsCompleted);
    });

    [Fact]
    public void No_signature_but_the_right_one_is_taken()
    {
        var timestamp = Stamp(0);

        Gen.Select(Gen.String, Gen.String, Gen.Byte.Array).Sample((name, signature, body) => Verifier.Verify(
            [new(RequestVerifier.TimestampHeader, timestamp), new(RequestVerifier.SignatureHeader, signature), new("X-" + name, signature)], body) is null);
    }

    [Fact]
    public void The_right_signature_is_taken_within_five_minutes_and_nothing_that_differs_from_what_was_signed() =>
        Gen.Select(Gen.Byte.Array, Gen.Int[-600, 600], Gen.Int[0, 70], Gen.Byte[1, 255], Gen.Int[0, 1_000_000]).Sample((body, age, place, change, byteAt) =>
        {
            var (timestamp, window) = (Stamp(age), (int)RequestVerifier.Window.TotalSeconds);
            var signature = Sign(timestamp, body);
            var changedSignature = signature.ToCharArray();
            changedSignature[place % signature.Length] ^= (char)change;
            byte[] changedBody = [.. body, 0];
            changedBody[byteAt % changedBody.Length] ^= change;

            Assert.Equal(Math.Abs(age) <= window ? signature : null, Verify(timestamp, signature, body));
            Assert.Null(Verify(timestamp, new string(changedSignature), body));
            Assert.Null(Verify(timestamp, signature, changedBody));
            Assert.Null(Verify(Stamp(age + 1), signature, body));
        });

    private static string? Verify(string timestamp, string signature, byte[] body) =>
        Verifier.Verify([new(RequestVerifier.TimestampHeader, timestamp), new(RequestVerifier.SignatureHeader, signature)], body);

    private static string Stamp(int age) => (Time.GetUtcNow().ToUnixTimeSeconds() - age).ToString(CultureInfo.InvariantCulture);

    /// <summary>As Slack does it: by its documentation, and not by the code that is tested.</summary>
    private static string Sign(string timestamp, byte[] body) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]));
}
