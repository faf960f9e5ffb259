using System.Text.Json;
using TalkBot.Testing.Models;

namespace TalkBot.EndToEndTests;

public sealed class CheckTests : IDisposable
{
    private const string Talks = "Talks in Riyadh\n\nThe talks in Riyadh were led by Marco Rubio and Sergey Lavrov. No date was set for a summit. The meeting lasted four hours.\n";

    private readonly Workspace _workspace = new();

    public CheckTests() => _workspace.Write("seeds/talks.txt", Talks);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Each_sentence_gets_its_verdict_with_a_quotation()
    {
        var outcome = await _workspace.RunAsync("check", "The talks were led by Rubio and Lavrov. The meeting lasted nine hours. Oil prices fell. Is that so?");

        outcome.AssertSucceeded();
        Assert.Contains(
            "The talks were led by Rubio and Lavrov.\n  the documents say so\n  · \"The talks in Riyadh were led by Marco Rubio and Sergey Lavrov.\" —", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("lasted nine hours.\n  the documents say otherwise\n  · \"", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Oil prices fell.\n  not in the documents\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Not checked, since nothing is claimed: Is that so?", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("This is about what the documents say, not about what is true.\nindex generation 1, 1 document", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    [Fact]
    public async Task A_program_gets_one_object_whose_quotations_are_stretches_of_the_document()
    {
        var outcome = await _workspace.RunAsync("check", "The talks were led by Rubio and Lavrov.", "--documents", "seeds/talks.txt", "--json");

        outcome.AssertSucceeded();
        using var json = JsonDocument.Parse(outcome.Output);
        var sentence = json.RootElement.GetProperty("sentences")[0];
        Assert.Equal("supported", sentence.GetProperty("verdict").GetString());
        var citation = sentence.GetProperty("citations")[0];
        Assert.Equal(citation.GetProperty("quote").GetString(), Talks[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task One_document_alone_can_be_looked_into()
    {
        _workspace.Write("seeds/oil.txt", "Oil\n\nOil prices fell on Monday.\n");

        Assert.Contains("the documents say so", (await _workspace.RunAsync("check", "Oil prices fell on Monday.", "--only", "oil")).Output, StringComparison.Ordinal);
        Assert.Contains("not in the documents", (await _workspace.RunAsync("check", "Oil prices fell on Monday.", "--only", "talks")).Output, StringComparison.Ordinal);
        (await _workspace.RunAsync("check", "Oil prices fell.", "--only", "nowhere")).AssertFailed(2, "no document has the id nowhere");
    }

    [Fact]
    public async Task A_model_reads_along_and_is_named_where_its_reading_counts()
    {
        await using var server = await ScriptedModel.StartAsync(ModelReply.Completion(
            """{"verdict":"supported","quotations":[{"passage":1,"quote":"The talks in Riyadh were led by Marco Rubio and Sergey Lavrov."}]}"""));
        (string, string)[] settings =
            [("Model__Provider", "openai"), ("Model__Endpoint", server.Endpoint.ToString()), ("Model__ApiKey", ScriptedModel.Key), ("Model__Name", "scripted")];

        var outcome = await _workspace.RunWithAsync(settings, "check", "The gathering in Riyadh was headed by Rubio and Lavrov. The meeting lasted nine hours.");

        outcome.AssertSucceeded();
        Assert.Equal(2, server.Requests.Count);
        Assert.Contains("headed by Rubio and Lavrov.\n  the documents say so, as model:scripted reads them\n  · \"The talks in Riyadh were led by Marco Rubio and Sergey Lavrov.\"", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("lasted nine hours.\n  the documents say otherwise\n", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the text is empty; ")]
    [InlineData("Hello! How are you?", "the text claims nothing; ")]
    public async Task There_must_be_a_claim(string text, string says) => (await _workspace.RunAsync("check", text)).AssertFailed(2, says);

    [Fact]
    public async Task A_text_too_long_is_refused()
    {
        (await _workspace.RunAsync("check", string.Join(' ', Enumerable.Repeat("Oil fell.", 21)))).AssertFailed(2, "the text has 21 sentences, but at most 20");
        (await _workspace.RunAsync("check", new string('a', 7_000))).AssertFailed(2, "7,000 characters, but at most 6,000");
    }

    [Fact]
    public async Task A_missing_folder_is_a_fault() => (await _workspace.RunAsync("check", "Oil fell.", "--documents", "nowhere")).AssertFailed(1, "nowhere");

    [Fact]
    public async Task An_unknown_option_is_wrong_usage() =>
        (await _workspace.RunAsync("check", "Oil fell.", "--nonsense")).AssertFailed(2, "check has no option --nonsense; see talkbot check --help");
}
