using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering.Support;

/// <summary>A verified quotation, and the document it stands in.</summary>
internal sealed record Evidence(Document Document, Excerpt Excerpt)
{
    /// <summary>Its words whatever the typography.</summary>
    public string Text { get; } = NormalizedText.Of(Excerpt.Quote).Text.Trim();

    /// <summary>Its sentences, as far as they are quoted.</summary>
    public IReadOnlyList<SourceSentence> Sentences { get; } = [.. SourceSentence.In(Document, Excerpt.Span)];
}
