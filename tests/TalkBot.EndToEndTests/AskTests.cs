using System.Text.Json;
using System.Text.RegularExpressions;

namespace TalkBot.EndToEndTests;

public sealed class AskTests : IDisposable
{
    private const string Talks = "Talks in Riyadh\n\nThe talks in Riyadh were led by Marco Rubio and Sergey Lavrov. No date was set for a summit.\n";

    private readonly Workspace _workspace = new();

    public AskTests() => _workspace.Write("seeds/talks.txt", Talks);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_question_gets_an_answer_with_its_quotation_and_source()
    {
        var outcome = await _workspace.RunAsync("ask", Workspace.Answerable);

        outcome.AssertSucceeded();
        Assert.Contains("\"The talks in Riyadh were led by Marco Rubio and Sergey Lavrov.\" [1]", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Sources\n[1] Talks in Riyadh", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("quotations found word for word · index generation 1, 1 document", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_answers_from_the_index_of_the_first()
    {
        await _workspace.RunAsync("index", "build");
        var written = Directory.GetLastWriteTimeUtc(Path.Combine(_workspace.Path, "data", "index"));

        var outcome = await _workspace.RunAsync("ask", Workspace.Answerable);

        Assert.Contains("index generation 1,", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(written, Directory.GetLastWriteTimeUtc(Path.Combine(_workspace.Path, "data", "index")));
    }

    [Fact]
    public async Task Changed_documents_are_indexed_before_the_answer()
    {
        await _workspace.RunAsync("index", "build");
        _workspace.Write("seeds/talks.txt", Talks.Replace("Marco Rubio", "Someone Else", StringComparison.Ordinal));

        var outcome = await _workspace.RunAsync("ask", Workspace.Answerable);

        Assert.Contains("led by Someone Else", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("index generation 2,", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_gets_one_object_whose_quotation_is_a_stretch_of_the_document()
    {
        var outcome = await _workspace.RunAsync("ask", Workspace.Answerable, "--documents", "seeds/talks.txt", "--json");

        outcome.AssertSucceeded();
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal("answered", json.RootElement.GetProperty("status").GetString());
        var citation = json.RootElement.GetProperty("citations")[0];
        Assert.Equal(citation.GetProperty("quote").GetString(), Talks[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task Not_to_answer_is_a_success()
    {
        var outcome = await _workspace.RunAsync("ask", "zebra xylophone");

        outcome.AssertSucceeded();
        Assert.StartsWith("The documents do not say", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("half a character \\ud800 here")]
    [InlineData("\u001b[2J\u0007\u009b31m\u202Ewho led?")]
    [InlineData("title:secret OR *:* AND NOT (\"")]
    public async Task Odd_questions_are_answered_like_others_and_nothing_raw_comes_back(string question)
    {
        var outcome = await _workspace.RunAsync("ask", Regex.Unescape(question));

        outcome.AssertSucceeded();
        Assert.DoesNotContain(outcome.Output, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain('\u202E', outcome.Output);
    }

    [Fact]
    public async Task What_a_document_says_cannot_steer_the_terminal()
    {
        _workspace.Write("seeds/talks.txt", "T\u001b]0;owned\u0007itle\n\nThe talks in Riyadh\u202E were led\u001b[2J by Marco Rubio.\n");

        var outcome = await _workspace.RunAsync("ask", Workspace.Answerable);

        Assert.DoesNotContain(outcome.Output + outcome.Error, character => (char.IsControl(character) && character != '\n') || character == '\u202E');
    }

    [Theory]
    [InlineData("TERM=xterm", true)]
    [InlineData("TERM=xterm NO_COLOR=1", false)]
    [InlineData("TERM=dumb", false)]
    public async Task Styles_are_for_terminals_that_want_them(string environment, bool isStyled)
    {
        if (!File.Exists("/usr/bin/script"))
            Assert.Skip("This needs the program script, to look like a terminal.");

        var outcome = await _workspace.RunShellAsync($"{environment} /usr/bin/script -qec 'talkbot ask \"{Workspace.Answerable}\"' /dev/null");

        Assert.Contains("Marco Rubio", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(isStyled, Regex.IsMatch(outcome.Output, "\u001b\\[[0-9;]*m", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_reader_that_goes_away_and_a_full_disk_give_no_stack_trace()
    {
        if (!File.Exists("/dev/full"))
            Assert.Skip("This needs /dev/full.");

        var broken = await _workspace.RunShellAsync("talkbot ask 'who led?' | head -c 0");
        var full = await _workspace.RunShellAsync("talkbot ask 'who led?' > /dev/full");

        Assert.Empty(broken.Error);
        full.AssertFailed(1, "No space left on device");
    }
}
