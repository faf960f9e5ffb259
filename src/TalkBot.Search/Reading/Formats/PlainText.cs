using System.Buffers;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Reading.Formats;

/// <summary>Reads plain text and Markdown. A document's text is the file's, marks and all: quotations are places in it.</summary>
internal static class PlainText
{
    private const int MostMailFields = 100;

    private static readonly SearchValues<char> FieldNames = SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

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

    /// <summary>What the reader found in a file that is no text.</summary>
    public static Document OfExtracted(string id, string fileName, ReaderVerdict.Extracted extracted) =>
        new(id, First(extracted.Titles) ?? StatedLines.FirstLine(extracted.Text, 0) ?? fileName, extracted.Text)
        {
            Source = First(extracted.Sources) ?? StatedLines.Source(extracted.Text, 0),
            PublishedAt = extracted.Dates.Select(StatedDates.Parse).FirstOrDefault(day => day is not null) ?? StatedLines.Date(extracted.Text, 0),
            Headings = extracted.Headings,
            Pages = extracted.Pages,
        };

    /// <summary>Whether the text is a whole HTML page, whose markup nobody would want quoted.</summary>
    public static bool IsHtmlPage(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the text is a mail message as it was sent: it begins with header fields, one of which no letter has.</summary>
    public static bool IsMail(string text)
    {
        foreach (var line in TextLines.From(text, 0).Take(MostMailFields))
        {
            var field = text.AsSpan(line.Start, line.Length);
            if (field.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) || field.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))
                return true;
            var isContinued = field is [' ' or '\t', ..] && line.Start > 0;
            var colon = field.IndexOf(':');
            if (!isContinued && (colon <= 0 || field[..colon].ContainsAnyExcept(FieldNames)))
                return false;
        }

        return false;
    }

    private static string? First(IEnumerable<string> stated) => stated.Select(value => Labels.Clean(value)).FirstOrDefault(value => value is not null);
}
