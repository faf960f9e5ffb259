using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Discord.Gateway;
using TalkBot.Chat.Discord.Receiving;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>Whatever comes over the wire, it is read or left alone, and nothing breaks.</summary>
public class DiscordWireLaws
{
    [Fact]
    public void An_event_is_read_or_left_alone()
    {
        var bot = new BotIdentity();
        bot.Restore(FakeEvents.BotId, FakeEvents.BotId);
        var threads = new ThreadBook();
        var messages = new MessageReader(bot, threads, new MemoryChannels(), new FakeTimeProvider());
        var interactions = new InteractionReader(threads, new FakeTimeProvider());

        Mutations.Of(
            FakeEvents.Mention("1700000000000000001", "who led?"),
            FakeEvents.Ask("1700000000000000002", "who led?"),
            FakeEvents.Submit("1700000000000000003", "f:followup:372507bf91465a68353799e2", "and then?"),
            FakeEvents.Guild()).Sample(mutated =>
        {
            bot.LearnFromGuild(mutated);
            _ = messages.Read(mutated);
            _ = interactions.Read(mutated);
        });
    }

    /// <summary>Nothing but a closed line ends a connection, and after it there is another.</summary>
    [Fact]
    public Task Whatever_a_connection_hears_it_reads_on_or_is_made_anew() => Mutations.Texts(
        JsonNode.Parse(GatewayScript.Hello)!,
        JsonNode.Parse(GatewayScript.Ready)!,
        JsonNode.Parse("""{"op":0,"d":{},"s":4,"t":"RESUMED"}""")!,
        JsonNode.Parse("""{"op":0,"d":{"id":"5"},"s":2,"t":"MESSAGE_CREATE"}""")!,
        JsonNode.Parse("""{"op":1,"d":null}""")!,
        JsonNode.Parse("""{"op":7,"d":null}""")!,
        JsonNode.Parse("""{"op":9,"d":true}""")!,
        JsonNode.Parse("""{"op":11,"d":null}""")!).Array[1, 6].SampleAsync(async frames =>
    {
        await using var script = new GatewayScript();
        var (_, socket, _) = await script.GreetAsync();
        socket.Say(GatewayScript.Ready);
        await script.EventAsync("READY");
        foreach (var frame in frames)
            socket.Say(frame);
        socket.Say("""{"op":0,"d":{},"s":9,"t":"LAST"}""");

        if (await Task.WhenAny(script.EventAsync("LAST"), socket.ClosedByClient) == socket.ClosedByClient)
        {
            var another = script.OpenedAsync();
            while (!another.IsCompleted)
                await Task.WhenAny(another, script.PauseAsync());
        }

        Assert.False(script.Running.IsCompleted);
    });

    [Fact]
    public void A_frame_is_read_or_left_alone() => Mutations.Of(
        JsonNode.Parse("""{"op":10,"d":{"heartbeat_interval":41250},"s":null,"t":null}""")!,
        JsonNode.Parse("""{"op":9,"d":true}""")!,
        JsonNode.Parse("""{"op":0,"d":{"session_id":"x","resume_gateway_url":"ws://x","user":{"id":"1"}},"s":1,"t":"READY"}""")!).Sample(mutated =>
    {
        if (GatewayFrame.From(mutated) is { } frame)
            Assert.InRange(HeartbeatInterval.Of(frame.Data), HeartbeatInterval.Shortest, HeartbeatInterval.Longest);
    });
}
