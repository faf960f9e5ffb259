namespace TalkBot.EndToEndTests;

public sealed class BadInputTests : IDisposable
{
    private const string Good = "Talks\n\nThe talks in Riyadh were led by Marco Rubio.\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_missing_folder() =>
        (await _workspace.RunAsync("ask", "Who?", "--documents", "nowhere")).AssertFailed(1, "nowhere");

    [Fact]
    public async Task An_empty_folder()
    {
        Directory.CreateDirectory(Path.Combine(_workspace.Path, "void"));

        (await _workspace.RunAsync("ask", "Who?", "--json", "--documents", "void")).AssertFailed(1, "void");
    }

    [Fact]
    public async Task A_binary_file_fails_alone()
    {
        _workspace.Write("seeds/good.txt", Good);
        _workspace.Write("seeds/image.txt", [0x89, 0x50, 0x4E, 0x47, 0x00, 0x01, 0xFF, 0xFE]);

        await AssertFailsAloneAsync("image.txt: ");
    }

    [Fact]
    public async Task A_malformed_line_is_named_by_its_number()
    {
        _workspace.Write("seeds/corpus.jsonl", """
            {"id":"a","title":"Talks","text":"The talks in Riyadh were led by Marco Rubio."}
            {"id":"b",
            """);

        await AssertFailsAloneAsync("corpus.jsonl, line 2: is not valid JSON (at byte 9); write one whole object on the line");
    }

    [Fact]
    public async Task Documents_of_which_none_can_be_read()
    {
        _workspace.Write("seeds/one.txt", "");
        _workspace.Write("seeds/two.jsonl", "{}\n{}\n");

        (await _workspace.RunAsync("ask", "Who?")).AssertFailed(
            1, $"could be read (2 files failed, the first is {Path.Combine("seeds", "one.txt")}: is empty); mend them");
    }

    [Fact]
    public async Task A_file_over_the_limit_fails_alone()
    {
        _workspace.Write("seeds/good.txt", Good);
        _workspace.Write("seeds/large.txt", string.Concat(Enumerable.Repeat(Good, 10)));

        await AssertFailsAloneAsync("Documents:MaxFileBytes", ("Documents__MaxFileBytes", "200"));
    }

    [Fact]
    public async Task An_index_folder_that_cannot_be_written()
    {
        _workspace.Write("seeds/good.txt", Good);
        _workspace.Write("taken", "a file");

        (await _workspace.RunWithAsync(("Data__Path", "taken"), "ask", "Who?")).AssertFailed(1, "taken");
    }

    [Theory]
    [InlineData("ask", "Who?", "--nonsense")]
    [InlineData("nonsense")]
    [InlineData("index", "build", "--nonsense")]
    public async Task An_unknown_word(params string[] args) => (await _workspace.RunAsync(args)).AssertFailed(2, "nonsense");

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "")]
    [InlineData("ask", " \t\n", "--json")]
    public async Task An_empty_question(params string[] args) => (await _workspace.RunAsync(args)).AssertFailed(2, "the question is empty; ");

    [Fact]
    public async Task A_very_long_question() =>
        (await _workspace.RunAsync("ask", new string('a', 100_000))).AssertFailed(2, "100,000 characters, but at most 6,000");

    [Fact]
    public async Task Settings_that_cannot_be_used_are_told_all_at_once()
    {
        var outcome = await _workspace.RunShellAsync("Answering__MaxStatements=many Documents__MaxFileBytes=0 Some__Key=x talkbot ask 'Who?'");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Equal(
            ["Documents:MaxFileBytes", "Answering:MaxStatements"],
            outcome.Error.TrimEnd().Split('\n').Select(line => line.Split(' ')[1]));
    }

    [Fact]
    public async Task A_path_cannot_steer_the_terminal()
    {
        var outcome = await _workspace.RunAsync("ask", "Who?", "--documents", "no\u001b[2J\u202Ewhere");

        outcome.AssertFailed(1, "where");
        Assert.DoesNotContain(outcome.Error.TrimEnd('\n'), character => char.IsControl(character) || character == '\u202E');
    }

    private async Task AssertFailsAloneAsync(string names, (string Key, string Value)? setting = null)
    {
        var build = await _workspace.RunWithAsync(setting ?? ("Documents__Path", "seeds"), "index", "build");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains(names, Assert.Single(build.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Contains("1 document in ", build.Output, StringComparison.Ordinal);

        var ask = await _workspace.RunWithAsync(setting ?? ("Documents__Path", "seeds"), "ask", Workspace.Answerable);
        Assert.Equal(0, ask.ExitCode);
        Assert.Contains("Marco Rubio", ask.Output, StringComparison.Ordinal);
    }
}
