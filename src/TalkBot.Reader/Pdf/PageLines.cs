using System.Text;
using UglyToad.PdfPig.Content;

namespace TalkBot.Reader.Pdf;

/// <summary>Letters to lines. Gaps are measured in the size of the letters.</summary>
internal static class PageLines
{
    private const double WordGap = 0.2;
    private const double CellGap = 2;
    private const double BaseLineShift = 0.6;

    /// <summary>The lines in the order of the file, which is the order of reading in all but odd files.</summary>
    public static List<PageLine> Of(IReadOnlyList<Letter> letters)
    {
        var lines = new List<PageLine>();
        var text = new StringBuilder();
        var isRow = false;
        Letter? first = null;
        Letter? last = null;
        foreach (var letter in letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                // A blank at the end of a line tells nothing of where the next one begins.
                if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
                continue;
            }

            if (first is not null && last is not null && IsElsewhere(first, last, letter))
            {
                End();
                first = null;
                isRow = false;
            }
            else if (last is not null && text.Length > 0)
            {
                var gap = (letter.StartBaseLine.X - last.EndBaseLine.X) / Math.Max(last.PointSize, 1);
                if (gap > CellGap)
                {
                    while (text[^1] == ' ')
                        text.Length--;
                    text.Append(" | ");
                    isRow = true;
                }
                else if (gap > WordGap && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }

            first ??= letter;
            last = letter;
            text.Append(letter.Value);
        }

        if (first is not null)
            End();
        return lines;

        void End()
        {
            lines.Add(new PageLine(text.ToString().Trim(), first!.StartBaseLine.Y, first.PointSize, isRow));
            text.Clear();
        }
    }

    private static bool IsElsewhere(Letter first, Letter last, Letter letter) =>
        Math.Abs(letter.StartBaseLine.Y - first.StartBaseLine.Y) > BaseLineShift * Math.Max(first.PointSize, letter.PointSize)
        || letter.StartBaseLine.X < last.StartBaseLine.X - last.PointSize;
}
