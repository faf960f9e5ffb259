using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>Where nothing may be written, people get their answers, and operators are told what is missing.</summary>
public class ReadOnlyDataTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_are_answered_and_reindexing_is_refused_with_a_reason()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordService(discord, ("Discord__ModeratorUserIds__0", FakeEvents.PersonId));
        using var disk = SmallDisk.TryMount(Path.Combine(bot.Workspace.Path, "data"), kilobytes: 2048);
        Assert.SkipWhen(disk is null, SmallDisk.Missing);
        (await bot.Workspace.RunAsync("index", "build")).AssertSucceeded();
        disk.MakeReadOnly();
        await bot.StartAsync();

        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(discord.NextId(), Workspace.Answerable));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);
        Assert.Contains("Marco Rubio", discord.Ledger.Visible[0].Content, StringComparison.Ordinal);

        var (status, report) = await bot.HealthAsync();
        Assert.Equal(200, status);
        Assert.Contains("\"status\": \"degraded\"", report, StringComparison.Ordinal);
        Assert.Contains("the data folder may only be read", report, StringComparison.Ordinal);
        await bot.SaysAsync("may only be read");

        bot.Workspace.Write("seeds/more.txt", "More\n\nA second round was announced.\n");
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(discord.NextId(), "reindex"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2, Token);
        var asked = discord.Ledger.Visible[1];
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Press(discord.NextId(), asked.Buttons.Single(id => id.Contains(":confirm:", StringComparison.Ordinal)), asked));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.Content.Contains("Nothing was done: the folder of the data may not be written.", StringComparison.Ordinal)), Token);
        Assert.Equal(0, await bot.TerminateAsync());
    }
}
