using System.Collections.Concurrent;
using TalkBot.Core;
using TalkBot.Core.Knowledge;

namespace TalkBot.Testing;

/// <summary>
/// Makes vectors of words: each word, or the meaning that a test gives it, is a number of the vector. The same text
/// always gives the same vector. Keeps what it was given.
/// </summary>
/// <param name="modelId">The model that it stands for.</param>
/// <param name="dimension">How long its vectors are.</param>
public sealed class FakeEmbedder(string modelId = "fake", int dimension = 64) : ITextEmbedder
{
    private readonly ConcurrentQueue<(EmbeddedText Kind, string Text)> _texts = new();
    private int _calls;

    public string ModelId => modelId;

    public int BatchSize { get; init; } = 4;

    /// <summary>Words that mean what another word means.</summary>
    public IReadOnlyDictionary<string, string> Meanings { get; init; } = new Dictionary<string, string>();

    /// <summary>What goes wrong, told by the texts of a call; null where nothing does.</summary>
    public Func<IReadOnlyList<string>, Exception?> Trouble { get; set; } = _ => null;

    /// <summary>The passages that it was given, calls that went wrong left out.</summary>
    public IReadOnlyList<string> Passages => [.. _texts.Where(text => text.Kind == EmbeddedText.Passage).Select(text => text.Text)];

    public IReadOnlyList<string> Questions => [.. _texts.Where(text => text.Kind == EmbeddedText.Question).Select(text => text.Text)];

    /// <summary>How often it was called, also in vain.</summary>
    public int Calls => _calls;

    public static TalkBotException Down { get; } = new(Fault.EmbeddingFailed, "The embedding endpoint cannot be reached; check it.");

    public static TalkBotException Refused { get; } = new(Fault.EmbeddingRefused, "The embedding endpoint refused a text; check it.");

    public Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(EmbeddedText kind, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _calls);
        if (Trouble(texts) is { } trouble)
            return Task.FromException<IReadOnlyList<ReadOnlyMemory<float>>>(trouble);
        foreach (var text in texts)
            _texts.Enqueue((kind, text));
        return Task.FromResult<IReadOnlyList<ReadOnlyMemory<float>>>([.. texts.Select(text => Vector(text))]);
    }

    public Embedding Embed(string question) => new(modelId, Vector(question));

    private ReadOnlyMemory<float> Vector(string text)
    {
        var vector = new float[dimension];
        foreach (var word in text.ToUpperInvariant().Split([' ', '.', ',', '?', '\n'], StringSplitOptions.RemoveEmptyEntries))
            vector[Place(Meanings.GetValueOrDefault(word, word))]++;
        return vector;
    }

    private int Place(string word) => (int)(word.Aggregate(17u, (hash, letter) => (hash * 31) + letter) % (uint)dimension);
}
