using AngleSharp.Dom;
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
        var root = ArticleFinder.Find(page);
        var (text, headings) = ArticleWriter.Write(root);
        if (text.Length == 0)
            return (null, "holds no text that a reader of the page would see");
        var metadata = HtmlMetadata.Of(page);
        var title = metadata.SharedTitle ?? FirstHeading(root) ?? metadata.PageTitle ?? fileName;
        return (new Document(id, title, text)
        {
            Source = metadata.Source,
            PublishedAt = metadata.PublishedAt ?? FirstTime(root),
            Headings = headings,
        }, null);
    }

    private static string? FirstHeading(IElement root) =>
        First(root, "h1") is { } heading ? Labels.Clean(HtmlTree.TextOf(heading)) : null;

    private static DateOnly? FirstTime(IElement root) => StatedDates.Parse(First(root, "time")?.GetAttribute("datetime"));

    private static IElement? First(IElement root, string name)
    {
        IElement? first = null;
        HtmlTree.Walk(
            root,
            node =>
            {
                if (first is null && node is IElement element && element.LocalName == name)
                    first = element;
                return first is null && (node == root || node is not IElement inner || !HtmlElements.IsDropped(inner));
            },
            _ => { });
        return first;
    }
}
