using System.Text.Json.Serialization;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>
/// A stretch of a document, word for word: <c>Quote == Span.In(document.Text)</c>.
/// </summary>
public sealed record Excerpt(string DocumentId, string Title, string? Source, DateOnly? PublishedAt, TextSpan Span, string Quote)
{
    /// <summary>The hash of the document when it was quoted (<see cref="Document.ContentHash"/>): another hash is another document.</summary>
    public string? DocumentHash { get; init; }

    /// <summary>Where in the document it begins; null where the document has neither pages nor headings.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Place? Place { get; init; }

    public static Excerpt Of(Document document, TextSpan span) =>
        new(document.Id, document.Title, document.Source, document.PublishedAt, span, span.In(document.Text))
        {
            DocumentHash = document.ContentHash,
            Place = document.PlaceAt(span.Start),
        };

    /// <summary>
    /// The excerpt with as many whole sentences of its document before and after it as there are, up to <paramref name="sentences"/>;
    /// as it is where <paramref name="document"/> no longer holds it in its place.
    /// </summary>
    public Excerpt Within(Document document, int sentences)
    {
        if (document.Id != DocumentId || Span.End > document.Text.Length || Span.In(document.Text) != Quote)
            return this;
        var first = Math.Max(document.SentenceAt(Span.Start) - sentences, 0);
        var last = Math.Min(document.SentenceAt(Span.End - 1) + sentences, document.Sentences.Count - 1);
        return last < 0 ? this : Of(document, TextSpan.Covering(Span, TextSpan.Covering(document.Sentences[first], document.Sentences[last])));
    }
}
