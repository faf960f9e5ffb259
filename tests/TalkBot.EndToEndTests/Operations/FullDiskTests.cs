using System.Text;
using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>Where the disk takes nothing more, people get their answers, moderators are told why nothing changes, and room is all that it takes to go on.</summary>
public class FullDiskTests
{
    private const int Disk = 40 * 1024;

    /// <summary>Enough for what people say, and too little for the documents of <see cref="Large"/>.</summary>
    private const int Left = 3 * 1024;

    private const int LargeFiles = 20;
    private const int Words = 20_000;
    private const string Refused = "Nothing was done: the disk is full.";
    private const string Answer = "Marco Rubio";
    private const string OldGeneration = "index generation 1";

    [Fact]
    public async Task What_is_said_while_there_is_no_room_at_all_waits_and_is_answered_when_there_is()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordService(discord);
        using var disk = SmallDisk.TryMount(Path.Combine(bot.Workspace.Path, "data"), Disk);
        Assert.SkipWhen(disk is null, SmallDisk.Missing);
        await bot.StartAsync();
        var person = new DiscordModerator(discord);
        await person.SayAsync(Workspace.Answerable);
        await person.SaidAsync(Answer);
        disk.Fill(leavingKilobytes: 0);

        await person.SayAsync(Workspace.Answerable);
        await bot.SaysAsync("is full; free some space");
        Assert.Single(person.Saying(Answer));
        disk.MakeRoom();
        await person.SaidAsync(Answer, times: 2);

        Assert.Equal(0, await bot.TerminateAsync());
    }

    [Fact]
    public async Task Changes_are_refused_with_a_reason_the_old_generation_answers_and_room_is_enough_to_go_on()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordService(discord, ("Discord__ModeratorUserIds__0", FakeEvents.PersonId));
        using var disk = SmallDisk.TryMount(Path.Combine(bot.Workspace.Path, "data"), Disk);
        Assert.SkipWhen(disk is null, SmallDisk.Missing);
        bot.Workspace.Write("seeds/talks.txt", "Talks\n\nThe talks in Riyadh were led by Marco Rubio.\n");
        (await bot.Workspace.RunAsync("index", "build")).AssertSucceeded();
        await bot.StartAsync();
        var moderator = new DiscordModerator(discord);
        for (var number = 0; number < LargeFiles; number++)
            bot.Workspace.Write($"seeds/large-{number}.txt", Large(number));
        disk.Fill(Left);

        await moderator.ReindexAsync(Refused);
        await moderator.AddAsync("large.txt", Large(LargeFiles));
        await moderator.ConfirmAsync("It reads:", before: 0, Refused);
        await moderator.SayAsync(Workspace.Answerable);
        await moderator.SaidAsync(Answer);

        Assert.Contains(OldGeneration, Assert.Single(moderator.Saying(Answer)).Content, StringComparison.Ordinal);
        Assert.Equal(["generation-000001"], Directory.EnumerateDirectories(Path.Combine(disk.Path, "index"), "generation-*").Select(Path.GetFileName));
        disk.MakeRoom();
        await moderator.ReindexAsync("Done: generation 2 serves, with 21 documents: 20 added");
        await moderator.AddAsync("note.txt", "Note\n\nThe walrus waits in Velmora.\n"u8.ToArray());
        await moderator.ConfirmAsync("It reads: Note The walrus waits in Velmora.", before: 0, "Done: generation 3 serves, with 22 documents: 1 added");
        Assert.Equal(0, await bot.TerminateAsync());
    }

    /// <summary>A document of words that stand in no other, so that its index is no smaller than it is.</summary>
    private static byte[] Large(int number)
    {
        var random = new Random(number);
        return Encoding.ASCII.GetBytes(string.Join(' ', Enumerable.Range(0, Words).Select(_ => random.Next())));
    }
}
