namespace TalkBot.EndToEndTests.Parity;

/// <summary>Moderators keep the documents in the same way on every platform; with a process of their own, since the documents change.</summary>
public abstract class LibraryParityTests<TPlatform>(TPlatform platform) : IClassFixture<TPlatform>
    where TPlatform : SharedPlatform
{
    private const string Question = "Where does the walrus wait?";
    private const string Quoted = "The walrus waits in Velmora.";
    private const string Refused = "You may not do that here.";

    [Fact]
    public async Task A_file_is_looked_at_added_quoted_removed_and_put_back()
    {
        var asked = await platform.AddAsync("note.txt", $"Note\n\n{Quoted}\n");
        Holds(asked, "note.txt", "It reads: Note The walrus waits in Velmora.", "1 added: added/note.txt.");
        Holds(await platform.PressAsStrangerAsync(asked, Buttons.Confirm), Refused);
        Holds(await platform.PressAsync(asked, Buttons.Confirm), "Done: generation 2 serves, with 2 documents: 1 added, 0 changed, 0 removed.");
        var answer = await platform.AskAsync(Question);
        Holds(answer, Quoted);

        var left = await platform.CommandAsync("remove added/note.txt");
        Holds(left, "This document would be removed: Note (added/note.txt, content ");
        Holds(await platform.PressAsync(left, Buttons.Cancel), "Nothing was done.");
        Holds(await platform.PressAsync(await platform.CommandAsync("remove added/note.txt"), Buttons.Confirm), "0 added, 0 changed, 1 removed.");
        Lacks(await platform.AskAsync(Question), Quoted);
        Lacks(await platform.PressAsync(answer, Buttons.ShowPassages), Quoted);

        var undo = await platform.CommandAsync("undo");
        Holds(undo, "Undo puts the documents of generation 2 back:", "1 added: added/note.txt.");
        Holds(await platform.PressAsync(undo, Buttons.Confirm), "Done: generation 4 serves");
        Holds(await platform.AskAsync(Question), Quoted);

        Holds(await platform.CommandAsync("reindex"), "Nothing has changed");
        Holds(await platform.CommandAsync("documents"), "added/note.txt", "added on");
        Holds(await platform.CommandAsync("changes"), "Generation 4", "by undo", "Generation 3", "by remove", "1 removed: added/note.txt.");
        Holds(await platform.CommandAsync("audit"), "Undo allowed", "DeleteDocument allowed");
    }

    [Fact]
    public async Task Who_does_not_moderate_is_refused()
    {
        foreach (var command in (string[])["undo", "remove talks", "restore talks", "changes", "add"])
            Holds(await platform.AskAsStrangerAsync(command), Refused);
    }

    /// <summary>As it is seen: without what keeps platforms from taking it for markup or an address.</summary>
    private static void Holds(Said said, params IEnumerable<string> words)
    {
        var seen = said.Text.Replace("\\", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, seen, StringComparison.Ordinal));
    }

    private static void Lacks(Said said, string words) => Assert.DoesNotContain(words, said.Text, StringComparison.Ordinal);
}
