using TalkBot.Composition.Embedding;
using TalkBot.Core;
using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Composition.Embedding;

public sealed class OnnxEmbedderTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"talkbot-onnx-{Guid.NewGuid():N}");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("input_ids")]
    [InlineData("input_ids", "attention_mask")]
    [InlineData("input_ids", "attention_mask", "token_type_ids")]
    public async Task The_mean_of_the_pieces_is_the_vector_and_padding_does_not_count(params string[] inputs)
    {
        using var embedder = Embedder(TinyModel.Write(_folder, isPooled: false, inputs));

        Assert.Equal([[1f, 0, 0], [0.6f, 0.8f, 0], [0, 0, 1f]], await EmbedAsync(embedder, "Talks talk", "talks garden garden", "zzyx"));
    }

    [Fact]
    public async Task A_vector_for_the_whole_text_is_taken_as_it_is()
    {
        using var embedder = Embedder(TinyModel.Write(_folder, isPooled: true, "input_ids"));

        Assert.Equal([[0, 1f, 0]], await EmbedAsync(embedder, "garden garden"));
    }

    [Fact]
    public async Task What_exceeds_the_model_is_cut()
    {
        using var embedder = Embedder(TinyModel.Write(_folder, isPooled: false, "input_ids"));
        var start = string.Concat(Enumerable.Repeat("garden ", 510));

        var vectors = await embedder.EmbedAsync(EmbeddedText.Passage, [start, start + string.Concat(Enumerable.Repeat("talk ", 5_000))], Token);

        Assert.Equal(vectors[0].ToArray(), vectors[1].ToArray());
    }

    [Fact]
    public async Task Word_pieces_with_capitals_tell_capitals_apart()
    {
        var path = TinyModel.Write(_folder, isPooled: false, "input_ids");
        await File.WriteAllTextAsync(Path.Combine(_folder, "vocab.txt"), "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nTalk\n##s\ngarden\n", Token);
        using var embedder = Embedder(path);

        Assert.Equal([[1f, 0, 0], [0, 0, 1f]], await EmbedAsync(embedder, "Talks", "talks"));
    }

    [Fact]
    public async Task A_model_is_named_by_what_its_files_hold()
    {
        var path = TinyModel.Write(_folder, isPooled: false, "input_ids");
        using var embedder = Embedder(path);
        using var same = Embedder(path);
        using var prefixed = Embedder(path, options => options.PassagePrefix = "passage: ");
        Assert.Equal((embedder.ModelId, true), (same.ModelId, embedder.ModelId.StartsWith("tiny.onnx ", StringComparison.Ordinal)));
        Assert.NotEqual(embedder.ModelId, prefixed.ModelId);

        await File.AppendAllTextAsync(Path.Combine(_folder, "vocab.txt"), "more\n", Token);
        using var changed = Embedder(path);

        Assert.NotEqual(embedder.ModelId, changed.ModelId);
    }

    [Fact]
    public async Task A_file_that_is_no_such_model_is_named()
    {
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, "bad.onnx");
        await File.WriteAllTextAsync(path, "not a model", Token);
        await AssertUnusableAsync(path, "not a model in the ONNX format");

        await AssertUnusableAsync(TinyModel.Write(_folder, isPooled: false, "pixels"), "asks for the input pixels");

        path = TinyModel.Write(_folder, isPooled: false, "input_ids");
        await File.WriteAllTextAsync(Path.Combine(_folder, "vocab.txt"), "talk\n", Token);
        await AssertUnusableAsync(path, "word pieces cannot be read");

        await File.WriteAllLinesAsync(
            Path.Combine(_folder, "vocab.txt"), ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "talk", "##s", "garden", "beyond"], Token);
        await AssertUnusableAsync(path, "does not run", "beyond");
    }

    private static async Task AssertUnusableAsync(string path, string says, string text = "talks")
    {
        using var embedder = Embedder(path);
        var exception = await Assert.ThrowsAsync<TalkBotException>(() => embedder.EmbedAsync(EmbeddedText.Passage, [text], Token));
        Assert.Equal(Fault.EmbeddingFailed, exception.Fault);
        Assert.Contains(says, exception.Message, StringComparison.Ordinal);
    }

    /// <summary>The vectors of texts, their length made 1.</summary>
    private static async Task<float[][]> EmbedAsync(OnnxEmbedder embedder, params string[] texts) =>
    [
        .. (await embedder.EmbedAsync(EmbeddedText.Passage, texts, Token)).Select(vector =>
        {
            var length = MathF.Sqrt(vector.ToArray().Sum(number => number * number));
            return vector.ToArray().Select(number => MathF.Round(number / length, 5)).ToArray();
        }),
    ];

    private static OnnxEmbedder Embedder(string path, Action<EmbeddingOptions>? set = null)
    {
        var options = new EmbeddingOptions { Provider = "onnx", ModelPath = path };
        set?.Invoke(options);
        return new OnnxEmbedder(options);
    }
}
