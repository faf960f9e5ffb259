using System.Text;

namespace TalkBot.Reader.Pdf;

/// <summary>Lines to paragraphs, so that a sentence that goes over several lines is one.</summary>
internal static class PageParagraphs
{
    /// <summary>A step down of more than this many sizes of letters begins a paragraph.</summary>
    private const double ParagraphStep = 1.8;

    /// <summary>Letters of this much another size are a heading or what follows one.</summary>
    private const double OtherSize = 1.15;

    public static IEnumerable<(string Text, bool IsRow)> Of(IReadOnlyList<PageLine> lines)
    {
        var text = new StringBuilder();
        PageLine? above = null;
        foreach (var line in lines.Where(line => line.Text.Length > 0))
        {
            if (above is not null && (line.IsRow || above.IsRow || !Continues(above, line)))
            {
                yield return (text.ToString(), above.IsRow);
                text.Clear();
            }

            Append(text, line.Text);
            above = line;
        }

        if (above is not null)
            yield return (text.ToString(), above.IsRow);
    }

    private static bool Continues(PageLine above, PageLine line)
    {
        var step = above.BaseLine - line.BaseLine;
        var (smaller, larger) = (Math.Min(above.Size, line.Size), Math.Max(above.Size, line.Size));
        return step > 0 && step <= ParagraphStep * Math.Max(larger, 1) && larger <= OtherSize * smaller;
    }

    /// <summary>A word that was broken at the end of a line becomes one; one that has its hyphen for its own keeps it.</summary>
    private static void Append(StringBuilder text, string line)
    {
        if (text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]) && char.IsLower(line[0]))
        {
            if (text.Length > 3 && char.IsLower(text[^2]) && char.IsLower(text[^3]))
                text.Length--;
        }
        else if (text.Length > 0)
        {
            text.Append(' ');
        }

        text.Append(line);
    }
}
