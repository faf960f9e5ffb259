namespace TalkBot.Core.Knowledge;

/// <summary>
/// Whether a text's lines were broken to a column, so that a line break is no more than a space, or hold a paragraph,
/// heading or item each.
/// </summary>
internal static class HardWrap
{
    /// <summary>A line longer than this was not broken to fit.</summary>
    public const int MaxWidth = 120;

    /// <summary>A shorter line was not filled.</summary>
    private const int MinWidth = 40;

    /// <summary>
    /// In English prose that was broken to a column most lines go on in lower case; in text that was not, next to none do.
    /// A third tells them apart and leaves room for headings and names.
    /// </summary>
    private const int BreaksPerMidSentenceBreak = 3;

    public static bool IsIn(string text)
    {
        var (breaks, midSentence) = (0, 0);
        var line = TextLine.At(text, 0);
        while (line.Next < text.Length)
        {
            var next = TextLine.At(text, line.Next);
            if (!line.IsBlank && !next.IsBlank && !next.StandsAlone(text) && next.BulletLength(text) == 0)
            {
                breaks++;
                if (line.Length is >= MinWidth and <= MaxWidth && next.StartsInLowerCase(text) && !line.EndsInStop(text))
                    midSentence++;
            }

            line = next;
        }

        return midSentence > 0 && midSentence * BreaksPerMidSentenceBreak >= breaks;
    }
}
