namespace TalkBot.Core.Knowledge;

/// <summary>Turns texts into vectors that lie close together where the texts mean the like. Safe to use from several threads.</summary>
public interface ITextEmbedder
{
    /// <summary>Names the model and all else that its vectors depend on: vectors of different ids cannot be compared.</summary>
    string ModelId { get; }

    /// <summary>How many texts are best given at once.</summary>
    int BatchSize { get; }

    /// <summary>One vector for each text, in their order, all of one length, finite. A text that is too long for the model is cut.</summary>
    /// <exception cref="TalkBotException">
    /// <see cref="Fault.EmbeddingRefused"/>: the model does not take one of these texts, and others may do;
    /// <see cref="Fault.EmbeddingFailed"/>: it cannot be used now.
    /// </exception>
    Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(EmbeddedText kind, IReadOnlyList<string> texts, CancellationToken cancellationToken);
}

/// <summary>What a text is: models may be told, since a question and its answer are worded differently.</summary>
public enum EmbeddedText
{
    Passage,
    Question,
}
