using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>Where nothing may be written, people get their answers, and operators are told what is missing.</summary>
public class ReadOnlyDataTests
{
    private const string Refused = "Nothing was done: the folder of the data may not be written.";

    private static readonly byte[] Note = "Note\n\nThe walrus waits in Velmora.\n"u8.ToArray();

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
        var moderator = new DiscordModerator(discord);

        await moderator.SayAsync(Workspace.Answerable);
        await moderator.SaidAsync("Marco Rubio");

        var (status, report) = await bot.HealthAsync();
        Assert.Equal(200, status);
        Assert.Contains("\"status\": \"degraded\"", report, StringComparison.Ordinal);
        Assert.Contains("the data folder may only be read", report, StringComparison.Ordinal);
        await bot.SaysAsync("may only be read");

        bot.Workspace.Write("seeds/more.txt", "More\n\nA second round was announced.\n");
        await moderator.ReindexAsync(Refused);
        await moderator.AddAsync("note.txt", Note);
        await moderator.SaidAsync(Refused, times: 2);

        disk.MakeWritable();
        await moderator.ReindexAsync("Done: generation 2 serves, with 1 document: 1 added");
        await moderator.AddAsync("note.txt", Note);
        await moderator.ConfirmAsync("It reads: Note The walrus waits in Velmora.", before: 0, "Done: generation 3 serves, with 2 documents: 1 added");
        Assert.Equal(0, await bot.TerminateAsync());
    }
}
