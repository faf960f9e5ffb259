using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Host.Evaluation;

/// <summary>Looks at what was shown with eyes of its own.</summary>
internal static class Verbatim
{
    /// <summary>Whether an excerpt is the document's text at its place, character for character.</summary>
    public static bool IsIn(Excerpt excerpt, Document? document) =>
        document is not null
        && new TextSpan(0, document.Text.Length).Contains(excerpt.Span)
        && excerpt.Span.In(document.Text) == excerpt.Quote;
}
