using System.Collections.Concurrent;
using System.Text.Json;
using TalkBot.Testing;
using TalkBot.Testing.Models;

namespace TalkBot.EndToEndTests;

/// <summary>The program as people run it, with a model that a test scripts.</summary>
public sealed class ModelTests : IDisposable
{
    private const string Rows = "security/llm_bad_responses.jsonl";
    private const string Passages = "security/llm_passages.json";
    /// <summary>Enough for any machine, where time is not what a test is about.</summary>
    private const int AmpleSeconds = 40;

    /// <summary>The model's time where a reply takes too long.</summary>
    private const int ShortSeconds = 3;

    /// <summary>A slow reply that is not given up takes longer; a busy machine does not. The exact limit is tested by a clock that can be turned.</summary>
    private const int PatienceSeconds = 20;

    private readonly Workspace _workspace = new();

    public ModelTests()
    {
        _workspace.Write("seeds/norvania.txt", "Meeting in Norvania\n\nThe Norvanian spokesperson said the meeting lasted four hours.\n");
        _workspace.Write("seeds/sudland.txt", "Sudland on the talks\n\nSudland's foreign ministry described the talks as \"useful but incomplete\".\n");
        _workspace.Write("seeds/april.txt", "Second round\n\nBoth sides said that a second round is planned for April.\n");
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>Each row runs the program, several at a time: many of them wait for a model that says nothing.</summary>
    [Fact]
    public async Task Whatever_a_model_replies_the_question_is_answered_in_time()
    {
        var rows = SharedFiles.TryFind(Rows, out var path) ? await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken) : [];
        Assert.SkipWhen(rows.Length == 0, $"This needs ../shared/{Rows}.");
        using var passages = JsonDocument.Parse(await File.ReadAllTextAsync(SharedFiles.TryFind(Passages, out var file) ? file : "", TestContext.Current.CancellationToken));
        var usual = passages.RootElement.GetProperty("default_question").GetString()!;
        await _workspace.RunAsync("index", "build");

        var problems = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (line, _) =>
        {
            using var row = JsonDocument.Parse(line);
            foreach (var problem in await FindProblemsAsync(row.RootElement, usual))
                problems.Add($"{row.RootElement.GetProperty("id")} {row.RootElement.GetProperty("category")}: {problem}");
        });

        Assert.Empty(problems);
    }

    [Fact]
    public async Task What_the_model_says_and_the_documents_bear_out_is_the_answer()
    {
        await using var server = await ScriptedModel.StartAsync(ModelReply.Stream(
            """{"statements":[{"text":"The Norvanian spokesperson said the meeting lasted four hours.","quotations":[{"passage":1,"quote":"The Norvanian spokesperson said the meeting lasted four hours."}],"speaker":null}]}"""));

        var outcome = await AskAsync(server, "How long did the meeting in Norvania last?");

        outcome.AssertSucceeded();
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal("answered", json.RootElement.GetProperty("status").GetString());
        Assert.Equal("model:scripted", json.RootElement.GetProperty("composer").GetString());
        Assert.Equal("The Norvanian spokesperson said the meeting lasted four hours. [1]", json.RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_question_that_goes_on_is_rewritten_from_the_whole_conversation()
    {
        await using var server = await ScriptedModel.StartAsync(request => ModelReply.Completion(request.Said("system").Contains("stand alone", StringComparison.Ordinal)
            ? "When is the second round planned?"
            : "Both sides said that a second round is planned for April [1]."));

        var outcome = await _workspace.RunWithInputAsync(SettingsFor(server), "Is a second round planned?\nAnd when?\n", "chat");

        outcome.AssertSucceeded();
        Assert.Equal(3, server.Requests.Count);
        Assert.Contains("Person: Is a second round planned?\nBot: Both sides said that a second round is planned for April.", server.Requests[1].Said("user"), StringComparison.Ordinal);
        Assert.Contains("When is the second round planned?", server.Requests[2].Said("user"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_refused_is_said_once_and_shown_nowhere()
    {
        await using var server = await ScriptedModel.StartAsync(ModelReply.Error(401, $"Incorrect API key provided: {ScriptedModel.Key}"));

        var outcome = await AskAsync(server, Workspace.Answerable, "--verbose");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("check Model:ApiKey", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Incorrect", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(ScriptedModel.Key, outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_cannot_be_used_are_all_named_at_the_start()
    {
        var outcome = await _workspace.RunWithAsync(
            [("Model__Provider", "openai"), ("Model__Endpoint", "models"), ("Model__ApiKeyFile", "no-such-file"), ("Model__PromptsPath", "no-such-folder")], "ask", Workspace.Answerable);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Equal(6, outcome.Error.TrimEnd().Split('\n').Length);
        Assert.All(outcome.Error.TrimEnd().Split('\n'), line => Assert.StartsWith("talkbot: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_provider_that_nobody_knows_is_a_mistake() =>
        (await _workspace.RunWithAsync(("Model__Provider", "oracle"), "ask", Workspace.Answerable))
            .AssertFailed(2, "Model:Provider is \"oracle\" but must be one of none, openai, azure-openai, ollama");

    private static IEnumerable<(string, string)> SettingsFor(ScriptedModel server, int seconds = AmpleSeconds) =>
    [
        ("Model__Provider", "openai"),
        ("Model__Endpoint", server.Endpoint.ToString()),
        ("Model__ApiKey", ScriptedModel.Key),
        ("Model__Name", "scripted"),
        ("Model__Timeout", $"00:00:{seconds:00}"),
        ("Model__IdleTimeout", $"00:00:{seconds:00}"),
    ];

    private Task<Outcome> AskAsync(ScriptedModel server, string question, params string[] options) =>
        _workspace.RunWithAsync(SettingsFor(server), ["ask", question, "--json", .. options]);

    /// <summary>Plays a row to the program, and holds what comes of it against what the row expects, as far as one question can show it.</summary>
    private async Task<List<string>> FindProblemsAsync(JsonElement row, string usual)
    {
        var expect = row.GetProperty("expect").EnumerateArray().Select(word => word.GetString()!).ToHashSet();
        await using var server = await ScriptedModel.StartAsync(ModelReply.OfRow(row));
        var isSlow = expect.Contains("deadline_kept") || expect.Contains("no_wait_longer_than_deadline");
        var outcome = await _workspace.RunWithAsync(
            SettingsFor(server, isSlow ? ShortSeconds : AmpleSeconds), "ask", row.TryGetProperty("question", out var question) ? question.GetString()! : usual, "--json");

        using var json = JsonDocument.Parse(outcome.ExitCode == 0 ? outcome.Output : "{}");
        var status = json.RootElement.TryGetProperty("status", out var value) ? value.GetString() : $"exit code {outcome.ExitCode}: {outcome.Error}";
        var composer = json.RootElement.TryGetProperty("composer", out var name) ? name.GetString() : null;
        var shown = outcome.Output + outcome.Error;
        var maxRequests = expect.Contains("no_retry") ? 1 : 2;
        (bool Holds, string Problem)[] checks =
        [
            (status is "answered" or "not_found", status!),
            (server.Requests.Count <= maxRequests && (server.Requests.Count > 0 || isSlow || expect.Contains("says_not_found")), $"{server.Requests.Count} requests"),
            (json.RootElement.TryGetProperty("elapsed_ms", out var took) && took.GetDouble() < (isSlow ? PatienceSeconds : AmpleSeconds) * 1_000, $"took {took} ms"),
            (!expect.Contains("falls_back_to_extractive_answer") || composer == "extractive", $"answered by {composer}"),
            (!expect.Contains("says_not_found") || status == "not_found", status!),
            (!shown.Contains("CANARY", StringComparison.OrdinalIgnoreCase), "the canary is shown"),
            (!shown.Contains(ScriptedModel.Key, StringComparison.Ordinal), "the key is shown"),
            (!shown.Contains("http", StringComparison.Ordinal), "an address is shown"),
            (!shown.Contains("<|", StringComparison.Ordinal) && !shown.Contains("<think", StringComparison.Ordinal), "tokens are shown"),
            (outcome.Output.Length < 20_000, "the answer is a flood"),
            (CitesWhatItShows(json.RootElement), "a statement without a citation of its own"),
            (Forbidden.All(words => !shown.Contains(words, StringComparison.OrdinalIgnoreCase)), "words that no document holds"),
        ];
        return [.. checks.Where(check => !check.Holds).Select(check => check.Problem)];
    }

    /// <summary>Words of the rows that stand in no document.</summary>
    private static IReadOnlyList<string> Forbidden { get; } =
        ["five hours", "useless", "resigned", "excuse", "will fail", "\\u4f1a", "cloud edge", "login", "overloaded", "reindex", "Incorrect API key", "the user is a mod"];

    private static bool CitesWhatItShows(JsonElement answer)
    {
        if (!answer.TryGetProperty("statements", out var statements))
            return false;
        var numbers = answer.GetProperty("citations").EnumerateArray().Select(citation => citation.GetProperty("number").GetInt32()).ToHashSet();
        return statements.EnumerateArray().All(statement => statement.GetProperty("citations").EnumerateArray().Any()
            && statement.GetProperty("citations").EnumerateArray().All(number => numbers.Contains(number.GetInt32())));
    }
}
