using System.Diagnostics;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>A fake that only its own client understands proves nothing, so discord.js is run against it.</summary>
public class DiscordJsTests
{
    /// <summary>The folder where discord.js was installed; <c>.ci/run</c> sets it.</summary>
    private const string Variable = "TALKBOT_DISCORD_JS";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_fake_is_Discord_to_discord_js()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder || !Directory.Exists(Path.Combine(folder, "node_modules", "discord.js")))
        {
            Assert.Skip($"{Variable} names no folder where discord.js is installed.");
            return;
        }

        await using var discord = await FakeDiscord.StartAsync();
        using var client = Start(discord, folder);
        try
        {
            Assert.Equal("ready", await client.StandardOutput.ReadLineAsync(Token));
            await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention("1700000000000000001", "one"));
            await discord.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.Content == "heard 1700000000000000001"), Token);
            await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Ask("1900000000000000001", "where?"));
            await discord.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.Content == "edited") && ledger.Visible.Any(message => message.Content == "followed"), Token);

            discord.Gateway.Drop();
            await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention("1700000000000000002", "two"));
            Assert.Equal("resumed", await client.StandardOutput.ReadLineAsync(Token));
            await discord.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.Content == "heard 1700000000000000002"), Token);

            Assert.Equal(4, discord.Ledger.Visible.Count);
        }
        finally
        {
            client.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(FakeDiscord discord, string folder)
    {
        var script = Path.Combine(Repository.Root, "tests", "TalkBot.Tests", "Chat", "Discord", "Conformance", "client.cjs");
        var start = new ProcessStartInfo("node", [script]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["NODE_PATH"] = Path.Combine(folder, "node_modules");
        start.Environment["API_URL"] = discord.ApiUrl;
        start.Environment["TOKEN"] = discord.Token;
        return Process.Start(start)!;
    }
}
