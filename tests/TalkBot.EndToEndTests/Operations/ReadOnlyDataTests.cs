using System.Text.Json.Nodes;
using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>Where nothing may be written, people get their answers, and operators are told what is missing.</summary>
public class ReadOnlyDataTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_are_answered_and_changes_are_refused_with_a_reason_until_the_disk_can_be_written()
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
        await ReindexAsync(discord, "Nothing was done: the folder of the data may not be written.");
        await AddAsync(discord);
        await discord.Ledger.UntilAsync(ledger => Saying(ledger, "Nothing was done: the folder of the data may not be written.").Count == 2, Token);

        disk.MakeWritable();
        await ReindexAsync(discord, "Done: generation 2 serves, with 1 document: 1 added");
        await AddAsync(discord);
        await ConfirmAsync(discord, "It reads: Note The walrus waits in Velmora.", before: 0, "Done: generation 3 serves, with 2 documents: 1 added");
        Assert.Equal(0, await bot.TerminateAsync());
    }

    private static async Task ReindexAsync(FakeDiscord discord, string outcome)
    {
        const string preview = "Reading the folder again would change this:";
        var before = Saying(discord.Ledger, preview).Count;
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(discord.NextId(), "reindex"));
        await ConfirmAsync(discord, preview, before, outcome);
    }

    private static async Task AddAsync(FakeDiscord discord)
    {
        var target = discord.NextId();
        var message = FakeEvents.Message(target, "", FakeEvents.ChannelId, 0, isMention: false);
        var content = "Note\n\nThe walrus waits in Velmora.\n"u8.ToArray();
        message["attachments"] = new JsonArray(new JsonObject { ["id"] = discord.NextId(), ["filename"] = "note.txt", ["size"] = content.Length, ["url"] = discord.Attach("note.txt", content) });
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Interaction(discord.NextId(), 2, new JsonObject
        {
            ["id"] = "2000000000000000004",
            ["name"] = "Add to the documents",
            ["type"] = 3,
            ["target_id"] = target,
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [target] = message } },
        }));
    }

    /// <summary>Waits for another preview than those before, presses its button, and waits for what comes of it.</summary>
    private static async Task ConfirmAsync(FakeDiscord discord, string preview, int before, string outcome)
    {
        await discord.Ledger.UntilAsync(ledger => Saying(ledger, preview).Count > before, Token);
        var asked = Saying(discord.Ledger, preview)[^1];
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Press(discord.NextId(), asked.Buttons.Single(id => id.Contains(":confirm:", StringComparison.Ordinal)), asked));
        await discord.Ledger.UntilAsync(ledger => Saying(ledger, outcome).Count > 0, Token);
    }

    private static List<FakeMessage> Saying(FakeLedger ledger, string words) => [.. ledger.Visible.Where(message => message.Content.Contains(words, StringComparison.Ordinal))];
}
