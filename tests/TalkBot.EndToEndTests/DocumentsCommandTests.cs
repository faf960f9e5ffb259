namespace TalkBot.EndToEndTests;

/// <summary>Whoever runs the program keeps the documents in the terminal, as moderators do in chat.</summary>
public sealed class DocumentsCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public DocumentsCommandTests()
    {
        _workspace.Write("seeds/talks.txt", "Talks\n\nThe talks in Riyadh were led by Marco Rubio.\n");
        _workspace.Write("note.txt", "Note\n\nThe walrus waits in Velmora.\n");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_file_is_added_quoted_removed_and_put_back()
    {
        var added = await _workspace.RunAsync("documents", "add", "note.txt", "--yes");
        var asked = await _workspace.RunAsync("ask", "Where does the walrus wait?");
        var removed = await _workspace.RunAsync("documents", "remove", "added/note.txt", "--yes");
        var gone = await _workspace.RunAsync("ask", "Where does the walrus wait?");
        var undone = await _workspace.RunAsync("documents", "undo", "--yes");
        var back = await _workspace.RunAsync("ask", "Where does the walrus wait?");
        var changes = await _workspace.RunAsync("documents", "changes");
        var audit = await _workspace.RunAsync("audit");

        Assert.All([added, asked, removed, gone, undone, back, changes, audit], outcome => outcome.AssertSucceeded());
        Assert.Contains("It reads: Note The walrus waits in Velmora.", added.Output, StringComparison.Ordinal);
        Assert.Contains("generation 2 serves", added.Output, StringComparison.Ordinal);
        Assert.Contains("The walrus waits in Velmora.", asked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("walrus waits", gone.Output, StringComparison.Ordinal);
        Assert.Contains("The walrus waits in Velmora.", back.Output, StringComparison.Ordinal);
        Assert.Contains("by undo", changes.Output, StringComparison.Ordinal);
        Assert.Contains("Terminal", audit.Output, StringComparison.Ordinal);
        Assert.Contains("DeleteDocument allowed", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_list_the_answers_that_quote_a_passage_that_is_gone()
    {
        const string question = "Where does the walrus wait?";
        (await _workspace.RunAsync("documents", "add", "note.txt", "--yes")).AssertSucceeded();
        Assert.Contains("The walrus waits in Velmora.", (await _workspace.RunWithInputAsync($"{question}\n", "chat")).Output, StringComparison.Ordinal);

        var before = await _workspace.RunAsync("documents", "changes");
        (await _workspace.RunAsync("documents", "remove", "added/note.txt", "--yes")).AssertSucceeded();
        var removed = await _workspace.RunAsync("documents", "changes");
        (await _workspace.RunAsync("documents", "undo", "--yes")).AssertSucceeded();
        var back = await _workspace.RunAsync("documents", "changes");

        Assert.All([before, removed, back], outcome => outcome.AssertSucceeded());
        Assert.Contains("1 removed: added/note.txt.", removed.Output, StringComparison.Ordinal);
        Assert.Contains($"Answers that quote a passage that is gone, 1:\n{question} (", removed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("walrus waits", removed.Output, StringComparison.Ordinal);
        Assert.All([before, back], outcome => Assert.Contains("No answer that is kept quotes a passage that is gone.", outcome.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_terminal_to_ask_at_a_change_wants_to_be_confirmed_on_the_command_line()
    {
        var outcome = await _workspace.RunAsync("documents", "add", "note.txt");
        var list = await _workspace.RunAsync("documents", "list");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("1 added: added/note.txt.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("--yes", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("note.txt", list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_and_is_a_fault()
    {
        var unknown = await _workspace.RunAsync("documents", "remove", "walrus", "--yes");
        var last = await _workspace.RunAsync("documents", "remove", "talks", "--yes");
        var undo = await _workspace.RunAsync("documents", "undo", "--yes");
        var missing = await _workspace.RunAsync("documents", "add", "no-such-file.txt", "--yes");

        Assert.Equal([1, 1, 1, 2], new[] { unknown, last, undo, missing }.Select(outcome => outcome.ExitCode));
        Assert.Contains("No document is called walrus", unknown.Output, StringComparison.Ordinal);
        Assert.Contains("That would leave no document", last.Output, StringComparison.Ordinal);
        Assert.Contains("There is nothing to undo", undo.Output, StringComparison.Ordinal);
        Assert.Contains("there is no file no-such-file.txt", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_searched_by_name_and_title()
    {
        var found = await _workspace.RunAsync("documents", "search", "TALK");
        var none = await _workspace.RunAsync("documents", "search", "sanctions");

        Assert.Contains("talks — Talks", found.Output, StringComparison.Ordinal);
        Assert.Equal("No document is called so.\n", none.Output);
    }
}
