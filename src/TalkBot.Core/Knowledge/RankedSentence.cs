namespace TalkBot.Core.Knowledge;

/// <summary>A sentence of a retrieved passage, by how well it answers the question.</summary>
/// <param name="Document">The document it stands in.</param>
/// <param name="Index">Its place in <see cref="Document.Sentences"/>.</param>
/// <param name="Score">Higher answers better; comparable within one retrieval.</param>
public sealed record RankedSentence(Document Document, int Index, double Score)
{
    public TextSpan Span => Document.Sentences[Index];

    public string Text => Span.In(Document.Text);
}
