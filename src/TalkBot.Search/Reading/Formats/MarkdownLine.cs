using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Reading.Formats;

/// <summary>What one line of Markdown is, by how it begins.</summary>
internal static class MarkdownLine
{
    private const int DeepestHeading = 6;

    /// <summary>The spaces before a mark that make the line code instead.</summary>
    private const int CodeIndent = 4;

    /// <summary>The words of a line that begins with <c>#</c>, without the marks at either end; null for any other line.</summary>
    public static TextSpan? HeadingIn(string text, TextSpan line)
    {
        var mark = MarkOf(text.AsSpan(line.Start, line.Length));
        var level = mark.Length - mark.TrimStart('#').Length;
        if (level is 0 or > DeepestHeading || (level < mark.Length && !char.IsWhiteSpace(mark[level])))
            return null;
        var words = TextLines.Trim(text, TextSpan.FromBounds(line.End - mark.Length + level, line.End));
        var closing = words.End;
        while (closing > words.Start && text[closing - 1] == '#')
            closing--;
        if (closing == words.Start || char.IsWhiteSpace(text[closing - 1]))
            words = TextLines.Trim(text, TextSpan.FromBounds(words.Start, closing));
        return words.Length > 0 ? words : null;
    }

    /// <summary>Whether it makes a heading of the line before it.</summary>
    public static bool IsUnderline(ReadOnlySpan<char> line)
    {
        var mark = MarkOf(line).TrimEnd();
        return mark is ['=' or '-', ..] && mark.TrimStart(mark[0]).IsEmpty;
    }

    /// <summary>The backticks or tildes that open a block of code; null for any other line.</summary>
    public static string? FenceOf(ReadOnlySpan<char> line)
    {
        var mark = MarkOf(line);
        if (mark is not (['`', '`', '`', ..] or ['~', '~', '~', ..]))
            return null;
        var info = mark.TrimStart(mark[0]);
        return mark[0] == '`' && info.Contains('`') ? null : mark[..(mark.Length - info.Length)].ToString();
    }

    /// <summary>Whether a paragraph may begin with it: it is no quotation, list item, code, table row or rule.</summary>
    public static bool IsParagraph(ReadOnlySpan<char> line)
    {
        var mark = MarkOf(line).TrimEnd();
        if (mark is [] or ['>' or '|', ..] or ['-' or '+' or '*'] or ['-' or '+' or '*', ' ' or '\t', ..])
            return false;
        if (mark is ['-' or '=' or '*' or '_', _, _, ..] && mark.TrimStart(mark[0]).IsEmpty)
            return false;
        return mark.TrimStart("0123456789") is not ['.' or ')', ' ' or '\t', ..] || !char.IsAsciiDigit(mark[0]);
    }

    /// <summary>The line from its first character that is not a space; nothing for a line of code.</summary>
    private static ReadOnlySpan<char> MarkOf(ReadOnlySpan<char> line)
    {
        var mark = line.TrimStart(' ');
        return line.Length - mark.Length >= CodeIndent || mark.StartsWith('\t') ? [] : mark;
    }
}
