using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>Two processes with the same token: one is on Discord, and every question has one answer.</summary>
public sealed class TwoProcessesTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_a_file_the_second_ends_with_a_reason()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await new DiscordService(discord).StartAsync();
        var second = await bot.Workspace.RunWithAsync([("Discord__Token", discord.Token), ("Discord__ApiBaseUrl", $"{discord.ApiUrl}/v10")]);

        Assert.Equal(75, second.ExitCode);
        Assert.Contains("Another process serves from this database already", second.Error, StringComparison.Ordinal);
        Assert.Single(discord.Ledger.Frames, frame => frame.Op == 2);
    }

    [Fact]
    public async Task When_the_owner_dies_the_other_takes_over_and_answers_what_it_left()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var (owner, other) = await StartTwoAsync(discord, "dies");
        await using var first = owner;
        await using var second = other;
        await AskAsync(discord, 1);
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        await owner.KillAsync();
        await AskAsync(discord, 2);
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2, Token);

        Assert.Single(discord.Ledger.Frames, frame => frame.Op == 2);
    }

    [Fact]
    public async Task An_owner_that_slept_answers_nothing_when_it_wakes()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var (owner, other) = await StartTwoAsync(discord, "sleeps");
        await using var first = owner;
        await using var second = other;
        await AskAsync(discord, 1);
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        await owner.SignalAsync("STOP");
        await AskAsync(discord, 2);
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2, Token);
        await owner.SignalAsync("CONT");
        await owner.IsAsync("standing_by");
        await AskAsync(discord, 3);
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 3, Token);

        Assert.Equal(3, discord.Ledger.Visible.DistinctBy(message => message.ChannelId).Count());
        Assert.False(owner.Process.HasExited);
    }

    private async Task<(DiscordService Owner, DiscordService Other)> StartTwoAsync(FakeDiscord discord, string database)
    {
        Assert.SkipWhen(PostgresServer.Programs is null, PostgresServer.Missing);
        var storage = ("Storage__ConnectionString", await server.ConnectionStringAsync(database));
        var owner = await new DiscordService(discord, storage).StartAsync();
        var other = new DiscordService(discord, storage);
        other.StartOnly();
        await other.IsAsync("standing_by");
        return (owner, other);
    }

    private static Task AskAsync(FakeDiscord discord, int number) =>
        discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention($"170000000000000000{number}", Workspace.Answerable));
}
