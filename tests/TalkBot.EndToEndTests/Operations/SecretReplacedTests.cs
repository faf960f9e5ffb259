using System.Diagnostics;
using TalkBot.EndToEndTests.Discord;
using TalkBot.EndToEndTests.Slack;
using TalkBot.Testing.Discord;
using TalkBot.Testing.Slack;

namespace TalkBot.EndToEndTests.Operations;

public sealed class SecretReplacedTests : IDisposable
{
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(10);

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
        var replaced = Stopwatch.GetTimestamp();
        await discord.Ledger.UntilAsync(ledger => ledger.Frames.Any(frame => frame.Op == 2), token);
        Assert.InRange(Stopwatch.GetElapsedTime(replaced), TimeSpan.Zero, BackWithin);
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention("1700000000000000001", Workspace.Answerable));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, token);

        Assert.False(bot.Process.HasExited);
        Assert.DoesNotContain(bot.Errors, line => line.Contains(discord.Token, StringComparison.Ordinal));
    }
    [Fact]
    public async Task The_same_in_slack_where_nothing_was_asked_with_the_refused_one_after_the_first_time()
    {
        var token = TestContext.Current.CancellationToken;
        await using var slack = await FakeSlack.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_secrets, "Slack__BotToken"), "xoxb-revoked\n", token);
        await using var bot = new SlackService(slack, ("TALKBOT_SECRETS", _secrets));
        bot.StartOnly();
        await bot.SaysAsync("Slack is given up");
        Assert.Single(slack.Ledger.CallsOf("auth.test"));

        await File.WriteAllTextAsync(Path.Combine(_secrets, "Slack__BotToken"), slack.BotToken + "\n", token);
        var replaced = Stopwatch.GetTimestamp();
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Count > 0, token);
        Assert.InRange(Stopwatch.GetElapsedTime(replaced), TimeSpan.Zero, BackWithin);
        await slack.MentionAsync(Workspace.Answerable);
        await slack.Ledger.UntilAsync(ledger => ledger.Said.Count == 1, token);

        Assert.Single(bot.Errors, line => line.Contains("Slack is given up", StringComparison.Ordinal));
    }
}
