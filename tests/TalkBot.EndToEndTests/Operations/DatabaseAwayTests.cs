using System.Globalization;
using Microsoft.Data.Sqlite;
using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>A database that another program holds, and one that restarts: who asks meanwhile, and whose answer is in work, gets one answer.</summary>
public sealed class DatabaseAwayTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int Questions = 50;
    private const long FirstId = 1_700_000_000_000_000_000;

    private int _asked;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Whether the answers are in work, or the questions come, while the database is away; and what the log says then.</summary>
    public static TheoryData<bool, string> When => new()
    {
        { false, "Messages cannot be written down, and wait" },
        { true, "A message waits for the database" },
    };

    [Theory]
    [MemberData(nameof(When))]
    public async Task While_another_program_holds_the_file_what_comes_waits_and_is_answered_once(bool isInWork, string said)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var model = await HeldModel.StartAsync();
        await using var bot = new DiscordService(discord, [("Storage__BusyTimeout", "00:00:01"), ("Service__Workers", $"{Questions}"), .. model.Settings]);
        await using var other = new SqliteConnection($"Data Source={Path.Combine(bot.Workspace.Path, "data", "talkbot.db")};Pooling=False");
        await EachIsAnsweredOnceAsync(discord, model, bot, isInWork, said, leaveAsync: LockAsync, comeBackAsync: other.CloseAsync);

        async Task LockAsync()
        {
            await other.OpenAsync(Token);
            await using var command = other.CreateCommand();
            command.CommandText = "BEGIN EXCLUSIVE";
            await command.ExecuteNonQueryAsync(Token);
        }
    }

    [Theory]
    [MemberData(nameof(When))]
    public async Task While_the_server_restarts_what_comes_waits_and_is_answered_once(bool isInWork, string said)
    {
        Assert.SkipWhen(PostgresServer.Programs is null, PostgresServer.Missing);
        await using var discord = await FakeDiscord.StartAsync();
        await using var model = await HeldModel.StartAsync();
        var storage = ("Storage__ConnectionString", await server.ConnectionStringAsync($"restarts_{isInWork}"));
        await using var bot = new DiscordService(discord, [storage, ("Service__Workers", $"{Questions}"), .. model.Settings]);
        await EachIsAnsweredOnceAsync(discord, model, bot, isInWork, said, leaveAsync: server.StopAsync, comeBackAsync: server.StartAgainAsync);
    }

    private async Task EachIsAnsweredOnceAsync(FakeDiscord discord, HeldModel model, DiscordService bot, bool isInWork, string said, Func<Task> leaveAsync, Func<Task> comeBackAsync)
    {
        await bot.StartAsync();
        await AskAsync(discord, 1);
        await AnsweredAsync(discord);
        using (model.Hold())
        {
            if (isInWork)
            {
                await AskAsync(discord, Questions);
                await Patience.UntilAsync(token => model.AskedAsync(_asked, token), () => "The model was not asked each question.");
            }

            await leaveAsync();
        }

        if (!isInWork)
            await AskAsync(discord, Questions);
        await bot.SaysAsync(said);
        Assert.Equal(1, discord.Ledger.Shown);
        await comeBackAsync();
        await AnsweredAsync(discord);
        Assert.Equal(0, await bot.TerminateAsync());

        Assert.Equal(_asked, discord.Ledger.Shown);
        Assert.Equal(_asked, discord.Ledger.Visible.Select(message => message.ChannelId).Distinct().Count());
        Assert.All(discord.Ledger.Visible, message => Assert.Contains("Marco Rubio", message.Content, StringComparison.Ordinal));
    }

    private async Task AskAsync(FakeDiscord discord, int count)
    {
        for (var end = _asked + count; _asked < end; _asked++)
            await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention((FirstId + _asked).ToString(CultureInfo.InvariantCulture), Workspace.Answerable));
    }

    private Task AnsweredAsync(FakeDiscord discord) => Patience.UntilAsync(
        token => discord.Ledger.UntilAsync(ledger => ledger.Shown >= _asked, token), () => $"Of {_asked} questions {discord.Ledger.Shown} are answered.");
}
