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

    /// <summary>The same words as <paramref name="document"/> holds them now, where they stood before or else where they stand first; null where it does not.</summary>
    public Excerpt? FindIn(Document document)
    {
        if (document.Id != DocumentId)
            return null;
        if (Span.End <= document.Text.Length && Span.In(document.Text) == Quote)
            return Of(document, Span);
        var start = document.Text.IndexOf(Quote, StringComparison.Ordinal);
        return start < 0 ? null : Of(document, new TextSpan(start, Quote.Length));
    }

    /// <summary>The excerpt with as many whole sentences of its document before and after it as there are, up to <paramref name="sentences"/>.</summary>
    /// <param name="document">The document that holds it in its place.</param>
    /// <param name="sentences">How many at most on either side.</param>
    public Excerpt Within(Document document, int sentences)
    {
        var first = Math.Max(document.SentenceAt(Span.Start) - sentences, 0);
        var last = Math.Min(document.SentenceAt(Span.End - 1) + sentences, document.Sentences.Count - 1);
        return last < 0 ? this : Of(document, TextSpan.Covering(Span, TextSpan.Covering(document.Sentences[first], document.Sentences[last])));
    }
}
