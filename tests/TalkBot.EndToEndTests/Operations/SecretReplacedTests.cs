using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

public sealed class SecretReplacedTests : IDisposable
{
    private readonly string _secrets = Directory.CreateTempSubdirectory("talkbot-secrets-").FullName;

    public void Dispose() => Directory.Delete(_secrets, recursive: true);

    [Fact]
    public async Task A_token_that_is_replaced_in_its_file_brings_a_bot_back_that_was_given_up()
    {
        var token = TestContext.Current.CancellationToken;
        await using var discord = await FakeDiscord.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_secrets, "Discord__Token"), "revoked\n", token);
        await using var bot = new DiscordService(discord, ("Discord__Token", "not looked at"), ("TALKBOT_SECRETS", _secrets));
        bot.StartOnly();
        await bot.SaysAsync("Discord is given up");
        await File.WriteAllTextAsync(Path.Combine(_secrets, "Discord__Token"), discord.Token + "\n", token);
        await discord.Ledger.UntilAsync(ledger => ledger.Frames.Any(frame => frame.Op == 2), token);
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention("1700000000000000001", Workspace.Answerable));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, token);

        Assert.False(bot.Process.HasExited);
        Assert.DoesNotContain(bot.Errors, line => line.Contains(discord.Token, StringComparison.Ordinal));
    }
}
