using System.Globalization;
using TalkBot.Core.Knowledge;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace TalkBot.Reader.Pdf;

/// <summary>The visible text of a PDF, page by page.</summary>
internal static class PdfText
{
    private const int LongestTitle = 200;

    public static ReaderVerdict Read(byte[] bytes)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return Read(pdf);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new ReaderVerdict.Refused("is protected by a password; save it without");
        }
    }

    private static ReaderVerdict Read(PdfDocument pdf)
    {
        var text = new TextBuilder();
        string? title = null;
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            var lines = PageLines.Of(Seen(pdf.GetPage(number), text.Flags));
            text.Page();
            if (lines.Count == 0)
                text.Flags.Count(ReadingFlagKind.EmptyPage, number.ToString(CultureInfo.InvariantCulture));
            title ??= lines.FirstOrDefault() is { Text.Length: <= LongestTitle } first ? first.Text : null;
            foreach (var (paragraph, isRow) in PageParagraphs.Of(lines))
            {
                if (isRow)
                    text.Row(paragraph);
                else
                    text.Paragraph(paragraph);
            }
        }

        var verdict = text.Build();
        return verdict is ReaderVerdict.Extracted extracted && title is not null ? extracted with { Titles = [title] } : verdict;
    }

    /// <summary>The letters of a page that a reader sees; the others are taken note of.</summary>
    private static List<Letter> Seen(Page page, FlagCollector flags)
    {
        var sight = new PageSight(page);
        var seen = new List<Letter>();
        ReadingFlagKind? before = null;
        foreach (var letter in page.Letters)
        {
            var unseen = sight.WhyUnseen(letter);
            if (unseen is { } kind)
                flags.Hide(kind, kind == before ? letter.Value : $" {letter.Value}");
            else
                seen.Add(letter);
            before = unseen;
        }

        return seen;
    }
}
