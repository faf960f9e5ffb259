using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Composition.Embedding;
using TalkBot.Composition.Models;
using TalkBot.Core.Health;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;
using TalkBot.Testing.Models;

namespace TalkBot.Tests.Composition.Models;

/// <summary>What the doctor says of the models; it asks them nothing that costs.</summary>
public class ModelDoctorTests
{
    [Theory]
    [InlineData(200, """{"data":[{"id":"scripted"}]}""", DiagnosisOutcome.Ok, "scripted is served")]
    [InlineData(200, """{"data":[{"id":"scripted:latest"}]}""", DiagnosisOutcome.Ok, "scripted is served")]
    [InlineData(200, """{"data":[{"id":"another"},{"id":7},null]}""", DiagnosisOutcome.Warning, "does not list scripted")]
    [InlineData(200, "<html>", DiagnosisOutcome.Ok, "does not say whether")]
    [InlineData(200, "[]", DiagnosisOutcome.Ok, "does not say whether")]
    [InlineData(404, "{}", DiagnosisOutcome.Ok, "does not say whether")]
    [InlineData(401, "{}", DiagnosisOutcome.Failed, "does not accept the key")]
    [InlineData(503, "{}", DiagnosisOutcome.Failed, "cannot be reached")]
    public async Task A_service_that_answers_is_told_from_one_that_does_not(int status, string body, DiagnosisOutcome outcome, string says)
    {
        await using var model = await ScriptedModel.StartAsync(ModelReply.Body(body, status));

        var found = await ExamineAsync(model.Endpoint.AbsoluteUri);

        Assert.Equal(outcome, found.Outcome);
        Assert.Contains(says, found.Found, StringComparison.Ordinal);
        Assert.DoesNotContain(ScriptedModel.Key, $"{found}", StringComparison.Ordinal);
        var request = Assert.Single(model.Requests);
        Assert.Equal(("/v1/models", $"Bearer {ScriptedModel.Key}"), (request.Path, request.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_told() =>
        Assert.Equal(DiagnosisOutcome.Failed, (await ExamineAsync("http://127.0.0.1:1/v1")).Outcome);

    [Fact]
    public async Task No_model_is_well() => Assert.Equal(
        DiagnosisOutcome.Ok, Assert.Single(await new ModelDoctor(new ModelOptions(), TimeProvider.System).ExamineAsync(TestContext.Current.CancellationToken)).Outcome);

    [Fact]
    public async Task Vectors_that_can_be_made_are_well()
    {
        using var services = new ServiceCollection().AddSingleton<ITextEmbedder>(new FakeEmbedder()).BuildServiceProvider();

        Assert.Equal(DiagnosisOutcome.Ok, (await ExamineEmbeddingAsync(services, EmbeddingProviders.Endpoint)).Outcome);
    }

    [Fact]
    public async Task Vectors_that_cannot_be_made_are_told_with_the_way_to_mend_it()
    {
        var options = new EmbeddingOptions { Provider = EmbeddingProviders.Endpoint, Endpoint = "http://127.0.0.1:1/v1", Name = "m" };
        using var embedder = new EndpointEmbedder(options, new FakeTimeProvider());
        using var services = new ServiceCollection().AddSingleton<ITextEmbedder>(embedder).BuildServiceProvider();

        var found = await ExamineEmbeddingAsync(services, EmbeddingProviders.Endpoint);

        Assert.Equal(DiagnosisOutcome.Failed, found.Outcome);
        Assert.Contains("Embedding:Endpoint", found.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_vectors_are_well()
    {
        using var services = new ServiceCollection().BuildServiceProvider();

        Assert.Equal(DiagnosisOutcome.Ok, (await ExamineEmbeddingAsync(services, EmbeddingProviders.None)).Outcome);
    }

    private static async Task<Diagnosis> ExamineAsync(string endpoint)
    {
        var options = new ModelOptions { Provider = ModelProviders.OpenAI, Endpoint = endpoint, Name = "scripted", ApiKey = ScriptedModel.Key };
        return Assert.Single(await new ModelDoctor(options, new FakeTimeProvider()).ExamineAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<Diagnosis> ExamineEmbeddingAsync(IServiceProvider services, string provider) =>
        Assert.Single(await new EmbeddingDoctor(new EmbeddingOptions { Provider = provider }, services).ExamineAsync(TestContext.Current.CancellationToken));
}
