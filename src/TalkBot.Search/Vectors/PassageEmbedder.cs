using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Splitting;

namespace TalkBot.Search.Vectors;

/// <summary>
/// Makes the vectors of one build. A model that fails costs no document its place in the index: what has no vector is
/// found by its words.
/// </summary>
/// <param name="embedder">The model; null where no vectors are wanted.</param>
/// <param name="dimension">How long the vectors are that the index holds already; 0 when it holds none.</param>
internal sealed class PassageEmbedder(ITextEmbedder? embedder, int dimension)
{
    /// <summary>So many texts refused in a row are the model's fault and not theirs.</summary>
    private const int MaxRefusals = 5;

    private int _refusals;
    private bool _hasGivenUp;

    public bool IsWanted => embedder is not null;

    /// <summary>How many passages are best embedded at once.</summary>
    public int BatchSize => embedder?.BatchSize ?? 1;

    /// <summary>How long the vectors are; 0 before the first.</summary>
    public int Dimension { get; private set; } = dimension;

    /// <summary>Why some documents have no vectors, in one sentence; null while none lacks them.</summary>
    public string? Failure { get; private set; }

    /// <summary>The vectors of each document's passages; null for a document that has to do without.</summary>
    /// <exception cref="InvalidDataException">They are not as long as those that the index holds.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<ReadOnlyMemory<float>>?>> EmbedAsync(
        IReadOnlyList<SplitDocument> documents, CancellationToken cancellationToken)
    {
        if (embedder is null || _hasGivenUp)
            return new IReadOnlyList<ReadOnlyMemory<float>>?[documents.Count];
        try
        {
            var vectors = await EmbedAsync(embedder, [.. documents.SelectMany(Texts)], cancellationToken);
            var first = 0;
            return [.. documents.Select(document => vectors[first..(first += document.Passages.Count)])];
        }
        catch (TalkBotException exception) when (exception.Fault == Fault.EmbeddingRefused && documents.Count > 1)
        {
            var vectors = new List<IReadOnlyList<ReadOnlyMemory<float>>?>();
            foreach (var document in documents)
                vectors.AddRange(await EmbedAsync([document], cancellationToken));
            return vectors;
        }
        catch (TalkBotException exception) when (exception.Fault is Fault.EmbeddingRefused or Fault.EmbeddingFailed)
        {
            Failure ??= exception.Message;
            _hasGivenUp = exception.Fault == Fault.EmbeddingFailed || ++_refusals == MaxRefusals;
            return new IReadOnlyList<ReadOnlyMemory<float>>?[documents.Count];
        }
    }

    // The title goes before each passage: it names the subject that the passage leaves unsaid.
    private static IEnumerable<string> Texts(SplitDocument document) =>
        document.Passages.Select(passage => $"{document.Document.Title}\n{passage.Text}");

    private async Task<List<ReadOnlyMemory<float>>> EmbedAsync(ITextEmbedder model, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var vectors = new List<ReadOnlyMemory<float>>(texts.Count);
        foreach (var batch in texts.Chunk(model.BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            vectors.AddRange(await model.EmbedAsync(EmbeddedText.Passage, batch, cancellationToken));
        }

        foreach (var vector in vectors)
        {
            if (Dimension == 0)
                Dimension = vector.Length;
            else if (vector.Length != Dimension)
                throw new InvalidDataException($"its vectors have {Dimension} numbers and the model's {vector.Length}");
        }

        _refusals = 0;
        return vectors;
    }
}
