using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Reading.Formats;

/// <summary>Reads plain text and Markdown. A document's text is the file's, marks and all: quotations are places in it.</summary>
internal static class PlainText
{
    public static Document ReadText(string id, string fileName, string text) =>
        new(id, StatedLines.FirstLine(text, 0) ?? fileName, text)
        {
            Source = StatedLines.Source(text, 0),
            PublishedAt = StatedLines.Date(text, 0),
        };

    public static Document ReadMarkdown(string id, string fileName, string text)
    {
        var matter = FrontMatter.Parse(text);
        var headings = MarkdownHeadings.Find(text, matter.End);
        var title = matter.Find("title")
            ?? headings.Select(heading => MarkdownHeadings.Plain(heading.In(text))).FirstOrDefault(heading => heading is not null)
            ?? StatedLines.FirstLine(text, matter.End)
            ?? fileName;
        return new Document(id, title, text)
        {
            Source = matter.Find("source", "url", "origin") ?? StatedLines.Source(text, matter.End),
            PublishedAt = StatedDates.Parse(matter.Find("date")) ?? StatedLines.Date(text, matter.End),
            Headings = headings,
        };
    }

    /// <summary>What the reader found in a PDF or a Word file.</summary>
    public static Document OfExtracted(string id, string fileName, ReaderVerdict.Extracted extracted) =>
        new(id, extracted.Title ?? StatedLines.FirstLine(extracted.Text, 0) ?? fileName, extracted.Text)
        {
            Source = StatedLines.Source(extracted.Text, 0),
            PublishedAt = StatedLines.Date(extracted.Text, 0),
            Headings = extracted.Headings,
        };

    /// <summary>Whether the text is a whole HTML page, whose markup nobody would want quoted.</summary>
    public static bool IsHtmlPage(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
