using TalkBot.Composition.Embedding;
using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Testing.Models;

namespace TalkBot.Tests.Composition.Embedding;

public class EndpointEmbedderTests
{
    private static readonly string[] Texts = ["one", "three", "seven"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Vectors_come_in_the_order_of_the_texts()
    {
        await using var server = await ScriptedModel.StartAsync(EmbeddingReply.To);

        var vectors = await EmbedAsync(server);

        Assert.Equal([[3f, 1f], [5f, 1f], [5f, 1f]], vectors.Select(vector => vector.ToArray()));
        var request = Assert.Single(server.Requests);
        Assert.Equal("/v1/embeddings", request.Path);
        Assert.Equal($"Bearer {ScriptedModel.Key}", request.Headers["Authorization"]);
        Assert.Equal("""{"model":"scripted","input":["one","three","seven"],"encoding_format":"float"}""", request.Text);
    }

    [Fact]
    public async Task Vectors_without_their_places_come_in_order()
    {
        await using var server = await ScriptedModel.StartAsync(EmbeddingReply.Of(new { embedding = new[] { 1f } }, new { embedding = new[] { 2f } }, new { embedding = new[] { 3f } }));

        Assert.Equal([[1f], [2f], [3f]], (await EmbedAsync(server)).Select(vector => vector.ToArray()));
    }

    [Theory]
    [InlineData(EmbeddedText.Passage, "passage: one")]
    [InlineData(EmbeddedText.Question, "query: one")]
    public async Task A_model_is_told_what_a_text_is_as_it_wants_it(EmbeddedText kind, string sent)
    {
        await using var server = await ScriptedModel.StartAsync(EmbeddingReply.To);
        using var embedder = Embedder(server, options => (options.PassagePrefix, options.QuestionPrefix) = ("passage: ", "query: "));

        await embedder.EmbedAsync(kind, ["one"], Token);

        Assert.Equal(sent, server.Requests[0].Body.GetProperty("input")[0].GetString());
        Assert.NotEqual("scripted", embedder.ModelId);
    }

    [Fact]
    public async Task A_very_long_text_is_cut_between_characters()
    {
        await using var server = await ScriptedModel.StartAsync(EmbeddingReply.To);
        using var embedder = Embedder(server);

        await embedder.EmbedAsync(EmbeddedText.Passage, [new string('x', 7_999) + "😀" + new string('y', 100_000)], Token);

        Assert.Equal(new string('x', 7_999), server.Requests[0].Body.GetProperty("input")[0].GetString());
    }

    [Theory]
    [InlineData(400, Fault.EmbeddingRefused)]
    [InlineData(413, Fault.EmbeddingRefused)]
    [InlineData(422, Fault.EmbeddingRefused)]
    [InlineData(401, Fault.EmbeddingFailed)]
    [InlineData(403, Fault.EmbeddingFailed)]
    [InlineData(404, Fault.EmbeddingFailed)]
    [InlineData(500, Fault.EmbeddingFailed)]
    [InlineData(302, Fault.EmbeddingFailed)]
    public async Task A_refusal_is_a_fault_that_tells_its_number_and_nothing_of_the_text_or_key(int status, Fault fault)
    {
        await using var server = await ScriptedModel.StartAsync(ModelReply.Error(status, $"cannot embed: {Texts[0]} with {ScriptedModel.Key}"));

        var exception = await Assert.ThrowsAsync<TalkBotException>(() => EmbedAsync(server));

        Assert.Equal(fault, exception.Fault);
        Assert.Contains($"HTTP {status}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot embed", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(ScriptedModel.Key, exception.ToString(), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(429, EmbeddedText.Passage, 3)]
    [InlineData(503, EmbeddedText.Passage, 3)]
    [InlineData(503, EmbeddedText.Question, 1)]
    public async Task What_may_pass_is_tried_again_for_passages_and_not_while_a_person_waits(int status, EmbeddedText kind, int requests)
    {
        await using var server = await ScriptedModel.StartAsync(ModelReply.Error(status, "busy") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } });
        using var embedder = Embedder(server);

        await Assert.ThrowsAsync<TalkBotException>(() => embedder.EmbedAsync(kind, Texts, Token));

        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task A_second_try_may_succeed()
    {
        var busy = ModelReply.Error(429, "busy") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } };
        await using var server = await ScriptedModel.StartAsync(request => request.Number == 1 ? busy : EmbeddingReply.To(request));

        Assert.Equal(3, (await EmbedAsync(server)).Count);
    }

    [Fact]
    public async Task A_server_that_wants_a_long_pause_is_not_waited_for()
    {
        await using var server = await ScriptedModel.StartAsync(ModelReply.Error(429, "busy") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "3600" } });

        await Assert.ThrowsAsync<TalkBotException>(() => EmbedAsync(server));

        Assert.Single(server.Requests);
    }

    public static TheoryData<string, string> Garbage() => new()
    {
        { "<html>proxy</html>", "something else than vectors" },
        { "", "something else than vectors" },
        { "null", "more or fewer vectors" },
        { """{"error":"no"}""", "more or fewer vectors" },
        { """{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1,2]}]}""", "more or fewer vectors" },
        { """{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1,2]},{"index":1,"embedding":[1,2]}]}""", "more or fewer vectors" },
        { """{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1,2]},{"index":2,"embedding":[1,2]},{"index":3,"embedding":[1,2]}]}""", "more or fewer vectors" },
        { """{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1,2]},{"index":-1,"embedding":[1,2]}]}""", "more or fewer vectors" },
        { """{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1,2]},null]}""", "more or fewer vectors" },
        { """{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1,2]},{"index":2,"embedding":[1]}]}""", "different lengths" },
        { """{"data":[{"index":0,"embedding":[]},{"index":1,"embedding":[]},{"index":2,"embedding":[]}]}""", "different lengths" },
        { """{"data":[{"index":0,"embedding":[1,1e99]},{"index":1,"embedding":[1,2]},{"index":2,"embedding":[1,2]}]}""", "different lengths" },
        { """{"data":[{"index":0,"embedding":"AAAA"}]}""", "something else than vectors" },
    };

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task What_is_no_vector_for_each_text_is_a_fault(string body, string says)
    {
        await using var server = await ScriptedModel.StartAsync(ModelReply.Body(body));

        var exception = await Assert.ThrowsAsync<TalkBotException>(() => EmbedAsync(server));

        Assert.Equal(Fault.EmbeddingFailed, exception.Fault);
        Assert.Contains(says, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EmbeddedText.Passage, 10)]
    [InlineData(EmbeddedText.Question, 2)]
    public async Task A_server_that_says_nothing_is_waited_for_no_longer_than_told(EmbeddedText kind, int seconds)
    {
        await using var server = await ScriptedModel.StartAsync(new ModelReply { IsSilent = true });
        var clock = new ScriptedClock();
        using var embedder = Embedder(server, time: clock);

        var embedding = embedder.EmbedAsync(kind, Texts, Token);
        await clock.WaitBeginsAsync(TimeSpan.FromSeconds(seconds));
        clock.Advance(TimeSpan.FromSeconds(seconds));

        var exception = await Assert.ThrowsAsync<TalkBotException>(() => embedding);
        Assert.Equal(Fault.EmbeddingFailed, exception.Fault);
        Assert.Contains($"within {seconds} s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_waited_for_no_longer_either()
    {
        await using var server = await ScriptedModel.StartAsync(ModelReply.Body("""{"data":[""") with { End = ReplyEnd.Hang });
        var clock = new ScriptedClock();
        using var embedder = Embedder(server, time: clock);

        var embedding = embedder.EmbedAsync(EmbeddedText.Passage, Texts, Token);
        await clock.WaitBeginsAsync(TimeSpan.FromSeconds(10));
        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(Fault.EmbeddingFailed, (await Assert.ThrowsAsync<TalkBotException>(() => embedding)).Fault);
    }

    [Fact]
    public async Task A_server_that_hangs_up_or_is_not_there_is_a_fault()
    {
        var server = await ScriptedModel.StartAsync(new ModelReply { End = ReplyEnd.Reset });
        using var embedder = Embedder(server);
        await AssertFailsAsync(embedder);

        await server.DisposeAsync();
        await AssertFailsAsync(embedder);
    }

    [Fact]
    public async Task Whoever_goes_away_ends_the_request()
    {
        await using var server = await ScriptedModel.StartAsync(new ModelReply { IsSilent = true });
        using var embedder = Embedder(server);
        using var asker = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var embedding = embedder.EmbedAsync(EmbeddedText.Question, Texts, asker.Token);
        await asker.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => embedding);
    }

    private static async Task AssertFailsAsync(EndpointEmbedder embedder)
    {
        var exception = await Assert.ThrowsAsync<TalkBotException>(() => embedder.EmbedAsync(EmbeddedText.Passage, Texts, Token));
        Assert.Equal(Fault.EmbeddingFailed, exception.Fault);
        Assert.Contains("cannot be reached", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(ScriptedModel server)
    {
        using var embedder = Embedder(server);
        return await embedder.EmbedAsync(EmbeddedText.Passage, Texts, Token);
    }

    private static EndpointEmbedder Embedder(ScriptedModel server, Action<EmbeddingOptions>? set = null, TimeProvider? time = null)
    {
        var options = new EmbeddingOptions { Provider = "endpoint", Endpoint = server.Endpoint.ToString(), ApiKey = ScriptedModel.Key, Name = "scripted" };
        set?.Invoke(options);
        return new EndpointEmbedder(options, time ?? TimeProvider.System);
    }
}
