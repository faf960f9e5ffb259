using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>
/// A stretch of a document, word for word: <c>Quote == Span.In(document.Text)</c>.
/// </summary>
public sealed record Excerpt(string DocumentId, string Title, string? Source, DateOnly? PublishedAt, TextSpan Span, string Quote)
{
    /// <summary>The hash of the document when it was quoted (<see cref="Document.ContentHash"/>): another hash is another document.</summary>
    public string? DocumentHash { get; init; }

    public static Excerpt Of(Document document, TextSpan span) =>
        new(document.Id, document.Title, document.Source, document.PublishedAt, span, span.In(document.Text)) { DocumentHash = document.ContentHash };
}
