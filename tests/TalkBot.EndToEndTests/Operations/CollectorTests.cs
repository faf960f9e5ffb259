using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>What leaves the service for a collector: how it does, and nobody's words.</summary>
public class CollectorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_gets_spans_and_metrics_and_nobodys_words()
    {
        await using var collector = await FakeCollector.StartAsync();
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await new DiscordService(discord, ("Telemetry__OtlpEndpoint", collector.Address.ToString()), ("OTEL_METRIC_EXPORT_INTERVAL", "200")).StartAsync();
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(discord.NextId(), "Who led the zebrafinch talks in Riyadh?"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);
        await collector.UntilAsync("metrics", "talkbot.owner", Token);

        // Told to end, it sends what it has.
        Assert.Equal(0, await bot.TerminateAsync());

        var (spans, metrics) = (collector.Received("trace"), collector.Received("metrics"));
        Assert.All(["talkbot", "answer", "retrieve", "compose", "verify"], name => Assert.Contains(name, spans, StringComparison.Ordinal));
        Assert.All(["talkbot.messages.received", "talkbot.answer.duration", "talkbot.owner"], name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.DoesNotContain("zebrafinch", spans + metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(discord.Token, spans + metrics, StringComparison.Ordinal);
    }
}
