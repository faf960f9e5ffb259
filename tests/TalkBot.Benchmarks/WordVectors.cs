using TalkBot.Core.Knowledge;

namespace TalkBot.Benchmarks;

/// <summary>
/// Vectors as long as those of a small sentence transformer, made of words: each word adds to a few numbers that its
/// letters choose, so that texts with the same words lie close together. To compare them costs what it always costs.
/// </summary>
internal sealed class WordVectors : ITextEmbedder
{
    private const int Dimension = 384;
    private const int NumbersPerWord = 8;

    public string ModelId => "words";

    public int BatchSize => 256;

    public Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(EmbeddedText kind, IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ReadOnlyMemory<float>>>([.. texts.Select(text => Embed(text).Vector)]);

    public Embedding Embed(string text)
    {
        var vector = new float[Dimension];
        foreach (var word in text.Split([' ', '.', '?', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var random = new Random(word.Aggregate(17, (hash, letter) => unchecked((hash * 31) + char.ToLowerInvariant(letter))));
            for (var i = 0; i < NumbersPerWord; i++)
                vector[random.Next(Dimension)] += (2 * random.Next(2)) - 1;
        }

        return new Embedding(ModelId, vector);
    }
}
