using System.Text.Json;
using TalkBot.Testing.Models;

namespace TalkBot.EndToEndTests;

public sealed class EmbeddingTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public EmbeddingTests()
    {
        _workspace.Write("seeds/talks.txt", "Talks in Riyadh\n\nThe talks in Riyadh were led by Marco Rubio and Sergey Lavrov.\n");
        _workspace.Write("seeds/garden.txt", "A garden\n\nA garden was opened in Oslo.\n");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Documents_and_questions_become_vectors_and_the_index_says_so()
    {
        await using var server = await ScriptedModel.StartAsync(Embed);

        var answer = await _workspace.RunWithAsync(Settings(server.Endpoint), "ask", Workspace.Answerable);
        var status = await _workspace.RunWithAsync(Settings(server.Endpoint), "index", "status");

        answer.AssertSucceeded();
        Assert.Contains("\"The talks in Riyadh were led by Marco Rubio and Sergey Lavrov.\" [1]", answer.Output, StringComparison.Ordinal);
        Assert.Equal([2, 1], server.Requests.Select(request => request.Body.GetProperty("input").GetArrayLength()));
        Assert.Contains("It is up to date with the documents.", status.Output, StringComparison.Ordinal);
        Assert.Contains("Its passages have vectors of the model scripted.", status.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_endpoint_is_down_words_alone_answer()
    {
        var plain = await _workspace.RunAsync("ask", Workspace.Answerable);
        var server = await ScriptedModel.StartAsync(Embed);
        var settings = Settings(server.Endpoint);
        await server.DisposeAsync();

        var answer = await _workspace.RunWithAsync(settings, "ask", Workspace.Answerable);
        var build = await _workspace.RunWithAsync(settings, "index", "build");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(plain.Output.Replace("generation 1", "generation 2", StringComparison.Ordinal), answer.Output);
        Assert.Contains("The embedding endpoint cannot be reached; check Embedding:Endpoint and the service.", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Rubio", answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("Some documents have no vectors", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_in_the_settings_is_named_at_the_start()
    {
        var outcome = await _workspace.RunWithAsync([("Embedding__Provider", "endpoint"), ("Embedding__BatchSize", "0")], "ask", Workspace.Answerable);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("Embedding:BatchSize is \"0\" but must be between 1 and 2048", outcome.Error, StringComparison.Ordinal);

        outcome = await _workspace.RunWithAsync(("Embedding__Provider", "onnx"), "ask", Workspace.Answerable);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("Embedding:ModelPath is empty", outcome.Error, StringComparison.Ordinal);
    }

    private static (string, string)[] Settings(Uri endpoint) =>
        [("Embedding__Provider", "endpoint"), ("Embedding__Endpoint", endpoint.ToString()), ("Embedding__ApiKey", ScriptedModel.Key), ("Embedding__Name", "scripted")];

    /// <summary>A vector for each text: its length, and 1.</summary>
    private static ModelReply Embed(ModelRequest request) => ModelReply.Body(JsonSerializer.Serialize(new
    {
        data = request.Body.GetProperty("input").EnumerateArray().Select((text, i) => new { index = i, embedding = new[] { text.GetString()!.Length, 1f } }),
    }));
}
