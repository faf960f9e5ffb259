namespace TalkBot.Core.Knowledge;

/// <summary>
/// A paragraph-sized run of whole sentences of one document: what is searched, and what people are shown as "nearest".
/// <c>Span.In(document.Text) == Text</c> holds for every passage.
/// </summary>
/// <param name="DocumentId">The document it was taken from.</param>
/// <param name="Ordinal">Its place among that document's passages, from 0.</param>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Text">The words themselves.</param>
public sealed record Passage(string DocumentId, int Ordinal, TextSpan Span, string Text);
