using TalkBot.Core.Knowledge;

namespace TalkBot.Benchmarks;

/// <summary>Vectors as long as those of a small sentence transformer, at random: to compare them costs as much. The same text always gives the same one.</summary>
internal sealed class RandomEmbedder : ITextEmbedder
{
    private const int Dimension = 384;

    public string ModelId => "random";

    public int BatchSize => 256;

    public Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(EmbeddedText kind, IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ReadOnlyMemory<float>>>([.. texts.Select(text => Embed(text).Vector)]);

    public Embedding Embed(string text)
    {
        var random = new Random(text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)));
        var vector = new float[Dimension];
        for (var i = 0; i < Dimension; i++)
            vector[i] = (random.NextSingle() * 2) - 1;
        return new Embedding(ModelId, vector);
    }
}
