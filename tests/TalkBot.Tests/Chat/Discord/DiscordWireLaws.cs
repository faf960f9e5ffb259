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
