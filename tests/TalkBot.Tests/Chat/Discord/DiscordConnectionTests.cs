using TalkBot.Chat.Discord.Gateway;
using TalkBot.Core.Chat;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>Connections as they are set: packed, or several side by side.</summary>
public class DiscordConnectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Packed_events_are_heard_also_after_a_resume(int pieces)
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Gateway.PackedPieces = pieces;
        await using var bot = new DiscordBot(discord, settings: new Dictionary<string, string?> { ["Discord:Compress"] = "true" }, clock: new HurriedClock(wait => wait < TimeSpan.FromSeconds(10) && wait.TotalSeconds is not 3)).Start();
        await discord.Ledger.UntilAsync(ledger => ledger.Requests.Any(request => request.Path.EndsWith("/commands", StringComparison.Ordinal)), Token);

        var large = FakeEvents.Mention("1700000000000000001", "one");
        large["padding"] = string.Concat(Enumerable.Range(0, 100_000).Select(number => $"{number} "));
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", large);
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);
        discord.Gateway.Drop();
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention("1700000000000000002", "two"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2, Token);

        Assert.Equal(["one", "two"], bot.Messages.Select(message => message.Text));
        Assert.Equal([2, 6], discord.Ledger.Frames.Where(frame => frame.Op is 2 or 6).Select(frame => frame.Op));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    public async Task Shards_begin_one_after_the_other_and_together_hear_everything_once(string setting)
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Gateway.Shards = 2;
        var clock = new SteppingClock();
        await using var bot = new DiscordBot(discord, settings: new Dictionary<string, string?> { ["Discord:Shards"] = setting, ["Discord:AnswerInDirectMessages"] = "true" }, clock: clock).Start();
        await discord.Ledger.UntilAsync(ledger => ledger.Requests.Any(request => request.Path.EndsWith("/commands", StringComparison.Ordinal)), Token);
        Assert.Equal(AdapterStatus.Connecting, bot.Adapter.State.Status);

        // The clock stands still, so that the whole of it is waited for; a first heartbeat may be as soon.
        await clock.PassAsync(wait => wait == IdentifyGate.Spacing, Token);
        await discord.Ledger.UntilAsync(ledger => ledger.Frames.Count(frame => frame.Op == 2) == 2, Token);
        foreach (var (id, guild) in new[] { ("1700000000000000001", FakeEvents.GuildId), ("1700000000000000002", Neighbour) })
        {
            var mention = FakeEvents.Mention(id, id);
            mention["guild_id"] = guild;
            await discord.Gateway.DispatchAsync("MESSAGE_CREATE", mention);
        }

        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Message("1700000000000000003", "directly", FakeEvents.DirectChannelId, 1, isMention: false));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 3, Token);

        Assert.Equal(AdapterStatus.Ready, bot.Adapter.State.Status);
        Assert.Equal(3, bot.Messages.Count);
    }

    /// <summary>A server that the other shard is for.</summary>
    private static string Neighbour => (ulong.Parse(FakeEvents.GuildId, System.Globalization.CultureInfo.InvariantCulture) + (1UL << 22)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
