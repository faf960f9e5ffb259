using TalkBot.Search.Reading.Formats;
using Document = TalkBot.Core.Knowledge.Document;

namespace TalkBot.Search.Reading.Html;

/// <summary>Reads the article of an HTML page.</summary>
/// <remarks>
/// SmartReader is not used. It gives an article as text or markup of its own making, and we need to know where each
/// heading is in the text and what the page hides; it also took 18 seconds over 40,000 nested elements.
/// </remarks>
internal static class HtmlDocuments
{
    /// <summary>The document; or why there is none.</summary>
    public static (Document? Document, string? Reason) Read(string id, string fileName, string html, CancellationToken cancellationToken)
    {
        using var page = HtmlPage.TryParse(html, cancellationToken);
        if (page is null)
            return (null, "is nested too deep or holds too many elements; save the article alone");
        var article = ArticleWriter.Write(ArticleFinder.Find(page));
        if (string.IsNullOrWhiteSpace(article.Text))
            return (null, "holds no text that a reader of the page would see");
        var metadata = HtmlMetadata.Of(page);
        var heading = article.MainHeading is { } span ? Labels.Clean(span.In(article.Text)) : null;
        return (new Document(id, metadata.SharedTitle ?? heading ?? metadata.PageTitle ?? fileName, article.Text)
        {
            Source = metadata.Source,
            PublishedAt = metadata.PublishedAt ?? StatedDates.Parse(article.FirstTime),
            Headings = article.Headings,
        }, null);
    }
}
