using TalkBot.Core.Knowledge;

namespace TalkBot.Reader.Html;

/// <summary>The article of an HTML page.</summary>
/// <remarks>
/// SmartReader is not used. It gives an article as text or markup of its own making, and we need to know where each
/// heading is in the text and what the page hides; it also took 18 seconds over 40,000 nested elements.
/// </remarks>
internal static class HtmlText
{
    public static ReaderVerdict Read(string html)
    {
        using var page = HtmlPage.Parse(html);
        var flags = new FlagCollector();
        var article = Find(page, flags);
        if (article is null)
            return new ReaderVerdict.Refused("holds no text that a reader of the page would see");
        var metadata = HtmlMetadata.Of(page);
        return new ReaderVerdict.Extracted(article.Text, article.Headings)
        {
            Titles = Stated(metadata.SharedTitle, article.MainHeading?.In(article.Text), metadata.PageTitle),
            Sources = Stated(metadata.Address, metadata.SiteName),
            Dates = Stated(metadata.PublishedAt, metadata.LinkedDataDate, article.FirstTime),
            Flags = flags.Found,
        };
    }

    /// <summary>The article of a page that is part of something else; null where it has no text. What is hidden in it is taken note of.</summary>
    public static Article? Find(string html, FlagCollector flags)
    {
        using var page = HtmlPage.Parse(html);
        return Find(page, flags);
    }

    private static Article? Find(AngleSharp.Html.Dom.IHtmlDocument page, FlagCollector flags)
    {
        var sight = new PageSight(page);
        var article = ArticleWriter.Write(ArticleFinder.Find(page, sight), sight, flags);
        return string.IsNullOrWhiteSpace(article.Text) ? null : article;
    }

    private static string[] Stated(params string?[] values) => [.. values.OfType<string>().Where(value => !string.IsNullOrWhiteSpace(value))];
}
