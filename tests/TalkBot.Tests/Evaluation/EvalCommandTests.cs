using System.CommandLine;
using System.Text.Json;
using TalkBot.Core;
using TalkBot.Host.Commands;
using TalkBot.Host.Rendering;

namespace TalkBot.Tests.Evaluation;

public sealed class EvalCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("talkbot-").FullName;

    public EvalCommandTests()
    {
        Put("corpus.jsonl", """{"id":"visit","title":"A visit","text":"The envoy arrived on Tuesday. The minister received her in the old palace."}""");
        Put("queries.jsonl",
            """{"id":"q1","question":"When did the envoy arrive on a visit?","answerable":true,"relevant_doc_ids":["visit"],"evidence":["arrived on Tuesday"],"kind":"fact"}""",
            """{"id":"q2","question":"Qwx zzyx?","answerable":false,"relevant_doc_ids":[],"evidence":[],"kind":"absent"}""");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Figures_are_printed_as_one_object()
    {
        using var figures = JsonDocument.Parse(await RunAsync("--json"));

        Assert.Equal(2, figures.RootElement.GetProperty("questions").GetInt32());
        Assert.Equal(1, figures.RootElement.GetProperty("document_hit_at_1").GetDouble());
        Assert.Equal(1, figures.RootElement.GetProperty("counts").GetProperty("document_hit_at_1").GetInt32());
        Assert.Equal(1, figures.RootElement.GetProperty("sentence_p_at_1_forced").GetDouble());
        Assert.Equal(1, figures.RootElement.GetProperty("by_kind").GetProperty("absent").GetProperty("declined_of_unanswerable").GetDouble());
        Assert.Equal(JsonValueKind.Null, figures.RootElement.GetProperty("by_kind").GetProperty("absent").GetProperty("document_hit_at_1").ValueKind);
    }

    [Fact]
    public async Task Figures_are_printed_as_a_plain_table_for_people()
    {
        var output = await RunAsync();

        Assert.Matches("document hit@1 +1\\.000 +1", output);
        Assert.Matches("fact +1 +1\\.000", output);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task Other_files_beside_the_corpus_are_not_documents()
    {
        Put("notes.jsonl", """{"id":"claim","title":"An envoy on a visit","text":"When did the envoy arrive on a visit? The envoy did arrive."}""");
        await RunAsync("--details", InFolder("details.jsonl"));

        var lines = await File.ReadAllLinesAsync(InFolder("details.jsonl"), TestContext.Current.CancellationToken);
        Assert.Equal(2, lines.Length);
        Assert.Contains("\"visit\"", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("\"claim\"", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_compared_with_an_earlier_one_and_reported()
    {
        await RunAsync("--details", InFolder("earlier.jsonl"));

        using var figures = JsonDocument.Parse(await RunAsync("--json", "--baseline", InFolder("earlier.jsonl"), "--report", InFolder("report.md")));
        var table = await RunAsync("--baseline", InFolder("earlier.jsonl"));

        Assert.Equal(2, figures.RootElement.GetProperty("compared").GetProperty("questions").GetInt32());
        Assert.Equal(0, figures.RootElement.GetProperty("compared").GetProperty("document_hit_at_1").GetProperty("change_high").GetDouble());
        Assert.Matches("document hit@1 +1\\.000 +1\\.000 +0\\.000", table);
        Assert.Contains("# Evaluation", await File.ReadAllTextAsync(InFolder("report.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_may_be_in_another_file()
    {
        Put("more.jsonl", """{"id":"q3","question":"Who came?"}""");
        using var figures = JsonDocument.Parse(await RunAsync("--json", "--queries", InFolder("more.jsonl")));

        Assert.Equal(1, figures.RootElement.GetProperty("questions").GetInt32());
    }

    [Fact]
    public async Task Claims_beside_the_questions_are_judged_too()
    {
        PutClaims("visit");
        using var figures = JsonDocument.Parse(await RunAsync("--json", "--details", InFolder("details.jsonl")));

        Assert.Equal(2, figures.RootElement.GetProperty("questions").GetInt32());
        var claims = figures.RootElement.GetProperty("claims");
        Assert.Equal(2, claims.GetProperty("claims").GetInt32());
        Assert.Equal(1, claims.GetProperty("auroc").GetDouble());
        Assert.Equal(1, claims.GetProperty("balanced_accuracy").GetDouble());
        Assert.Equal(1, claims.GetProperty("by_kind").GetProperty("day").GetProperty("auroc").GetDouble());
        Assert.Matches(
            """^\{"id":"c1","score":0\.[0-9]+,"verdict":"supported"\}$""",
            (await File.ReadAllLinesAsync(InFolder("details.jsonl"), TestContext.Current.CancellationToken))[2]);
    }

    [Fact]
    public async Task Claims_may_stand_alone()
    {
        PutClaims("visit");
        File.Delete(InFolder("queries.jsonl"));

        Assert.Matches("AUROC of score +1\\.000 +2", await RunAsync());
        Assert.False(JsonDocument.Parse(await RunAsync("--json")).RootElement.TryGetProperty("questions", out _));
    }

    [Fact]
    public async Task A_claim_on_an_unknown_document_is_a_fault()
    {
        PutClaims("nowhere");

        Assert.Contains("the claim c1 names the document nowhere", (await Assert.ThrowsAsync<TalkBotException>(() => RunAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_corpus_is_a_fault()
    {
        File.Delete(InFolder("corpus.jsonl"));

        Assert.Equal(Fault.DocumentsMissing, (await Assert.ThrowsAsync<TalkBotException>(() => RunAsync())).Fault);
    }

    [Fact]
    public async Task A_malformed_corpus_line_is_named_by_file_and_number()
    {
        await File.AppendAllTextAsync(InFolder("corpus.jsonl"), "{\"id\":", TestContext.Current.CancellationToken);
        var fault = await Assert.ThrowsAsync<TalkBotException>(() => RunAsync());

        Assert.Equal(Fault.DocumentsUnreadable, fault.Fault);
        Assert.Contains("corpus.jsonl, line 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_needs_no_folder()
    {
        using var error = new StringWriter();
        using var output = new StringWriter();
        var terminal = new Terminal(TextReader.Null, Terminal.Plain(output), Terminal.Plain(error), isInteractive: false);

        Assert.Equal(ExitCode.Success, await new CommandLine(terminal, EvalCommand.Create(terminal)).RunAsync(["eval", "--help"]));
        Assert.Contains("--queries", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(error.ToString());
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        var terminal = new Terminal(TextReader.Null, Terminal.Plain(output), Terminal.Plain(TextWriter.Null), isInteractive: false);
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        Assert.Equal(0, await EvalCommand.Create(terminal).Parse([_folder, .. arguments]).InvokeAsync(configuration, TestContext.Current.CancellationToken));
        return output.ToString();
    }

    private void Put(string name, params string[] lines) => File.WriteAllLines(InFolder(name), lines);

    private void PutClaims(string document) => Put(
        "claims.jsonl",
        $$"""{"id":"c1","context_id":"{{document}}","claim":"The envoy arrived on Tuesday.","supported":true}""",
        $$"""{"id":"c2","context_id":"{{document}}","claim":"The envoy arrived on Friday.","supported":false,"kind":"day"}""");

    private string InFolder(string name) => Path.Combine(_folder, name);
}
