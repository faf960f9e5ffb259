using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Library;

/// <summary>A document of the folder as it was, so that it can serve when the folder no longer holds it.</summary>
internal sealed record StoredVersion(string Id, string Title, string Text, string? Source, DateOnly? PublishedAt, IReadOnlyList<TextSpan> Headings)
{
    public static StoredVersion Of(Document document) =>
        new(document.Id, document.Title, document.Text, document.Source, document.PublishedAt, document.Headings);

    public Document ToDocument() => new(Id, Title, Text) { Source = Source, PublishedAt = PublishedAt, Headings = Headings };
}
