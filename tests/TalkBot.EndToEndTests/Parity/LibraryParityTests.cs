namespace TalkBot.EndToEndTests.Parity;

/// <summary>Moderators keep the documents in the same way on every platform; with a process of their own, since the documents change.</summary>
public abstract class LibraryParityTests<TPlatform>(TPlatform platform) : IClassFixture<TPlatform>
    where TPlatform : ParityPlatform
{
    private const string Question = "Where does the walrus wait?";
    private const string Quoted = "The walrus waits in Velmora.";

    /// <summary>Where it is to be done.</summary>
    protected TPlatform Platform { get; } = platform;

    [Fact]
    public async Task A_file_is_looked_at_added_quoted_removed_and_put_back()
    {
        var asked = await Platform.AddAsync("note.txt", $"Note\n\n{Quoted}\n");
        Holds(asked, "note.txt", "It reads: Note The walrus waits in Velmora.", "1 added: added/note.txt.");
        Holds(await Platform.PressAsync(asked, Buttons.Confirm), "Done: generation 2 serves, with 2 documents: 1 added, 0 changed, 0 removed.");
        var answer = await Platform.AskAsync(Question);
        Holds(answer, Quoted);

        var left = await Platform.CommandAsync("remove added/note.txt");
        Holds(left, "This document would be removed: Note (added/note.txt, content ");
        Holds(await Platform.PressAsync(left, Buttons.Cancel), "Nothing was done.");
        Holds(await Platform.PressAsync(await Platform.CommandAsync("remove added/note.txt"), Buttons.Confirm), "0 added, 0 changed, 1 removed.");
        Lacks(await Platform.AskAsync(Question), Quoted);
        Lacks(await Platform.PressAsync(answer, Buttons.ShowPassages), Quoted);

        var undo = await Platform.CommandAsync("undo");
        Holds(undo, "Undo puts the documents of generation 2 back:", "1 added: added/note.txt.");
        Holds(await Platform.PressAsync(undo, Buttons.Confirm), "Done: generation 4 serves");
        Holds(await Platform.AskAsync(Question), Quoted);

        Holds(await Platform.CommandAsync("reindex"), "Nothing has changed");
        Holds(await Platform.AddAsync("again.txt", $"Note\n\n{Quoted}\n"), "Nothing has changed", "Indexed once: added/again.txt is the same as added/note.txt");
        Holds(await Platform.CommandAsync("documents"), "added/note.txt", "added on");
        Holds(await Platform.CommandAsync("changes"), "Generation 4", "by undo", "Generation 3", "by remove", "1 removed: added/note.txt.");
        Holds(await Platform.CommandAsync("audit"), "Undo allowed", "DeleteDocument allowed");

        Platform.Put("second.txt", "Second\n\nThe heron sings in Tarnholt.\n");
        Holds(await Platform.PressAsync(await Platform.CommandAsync("reindex"), Buttons.Cancel), "Nothing was done.");
        var preview = await Platform.CommandAsync("reindex");
        Holds(preview, "Reading the folder again would change this:", "1 added: second.");
        var (told, done) = await ConfirmWhileTheIndexIsHeldAsync(preview);
        Holds(done, "Done: generation 5 serves, with 3 documents: 1 added, 0 changed, 0 removed.");
        Assert.Same(told.Message, done.Message);
        Holds(await Platform.PressAsync(await Platform.CommandAsync("remove second"), Buttons.Confirm), "Done: generation 6 serves");
        var restored = await Platform.CommandAsync("restore second");
        Holds(restored, "This would be taken in again:", "1 added: second.");
        Holds(await Platform.PressAsync(restored, Buttons.Confirm), "Done: generation 7 serves");
    }

    /// <returns>What was told while the change took its time, and what was said in the end.</returns>
    private async Task<(Said Told, Said Done)> ConfirmWhileTheIndexIsHeldAsync(Said preview)
    {
        Task<Said> done;
        Said told;
        using (Platform.HoldIndex())
        {
            done = Platform.PressAsync(preview, Buttons.Confirm);
            told = await Platform.ToldMeanwhileAsync("Waiting for another process that is building the index…");
        }

        return (told, await done);
    }

    /// <summary>As it is seen: without what keeps platforms from taking it for markup or an address.</summary>
    protected static void Holds(Said said, params IEnumerable<string> words)
    {
        var seen = said.Text.Replace("\\", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, seen, StringComparison.Ordinal));
    }

    private static void Lacks(Said said, string words) => Assert.DoesNotContain(words, said.Text, StringComparison.Ordinal);
}
