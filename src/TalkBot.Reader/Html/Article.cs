using TalkBot.Core.Knowledge;

namespace TalkBot.Reader.Html;

/// <summary>What a reader of a page reads.</summary>
/// <param name="Text">Blocks apart by a blank line, a list item or a table row on each line.</param>
/// <param name="Headings">Where the headings are in the text.</param>
/// <param name="MainHeading">The first <c>h1</c> among them.</param>
/// <param name="FirstTime">What the first <c>time</c> element states.</param>
internal sealed record Article(string Text, IReadOnlyList<TextSpan> Headings, TextSpan? MainHeading, string? FirstTime);
