using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Splitting;

/// <summary>A passage as it is cut from its document, to be indexed.</summary>
/// <param name="Ordinal">Its place among the document's passages, from 0.</param>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Text">The words themselves.</param>
/// <param name="Heading">The heading it stands under, where the document has one.</param>
internal sealed record SplitPassage(int Ordinal, TextSpan Span, string Text, string? Heading);
