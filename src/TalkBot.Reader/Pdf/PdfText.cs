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
        var hasPages = pdf.NumberOfPages > 1;
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            var page = pdf.GetPage(number);
            if (hasPages)
                text.Heading(string.Create(CultureInfo.InvariantCulture, $"Page {number}"));
            var seen = new PageSight(page);
            List<Letter> letters = [.. page.Letters.Where(seen.IsSeen)];
            text.Hide(page.Letters.Count(letter => !string.IsNullOrWhiteSpace(letter.Value)) - letters.Count(letter => !string.IsNullOrWhiteSpace(letter.Value)));
            var lines = PageLines.Of(letters);
            title ??= lines.FirstOrDefault() is { Text.Length: <= LongestTitle } first ? first.Text : null;
            foreach (var (paragraph, isRow) in PageParagraphs.Of(lines))
            {
                if (isRow)
                    text.Row(paragraph);
                else
                    text.Paragraph(paragraph);
            }
        }

        return text.Build(title, hasPages);
    }
}
