using System.Runtime.InteropServices;

namespace TalkBot.Core.Knowledge;

/// <summary>One line of a text, without the white space around it.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Just after its last character; <paramref name="Start"/> when the line is blank.</param>
/// <param name="Next">Where the next line begins, or the length of the text.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextLine(int Start, int End, int Next)
{
    private const string Bullets = "-*+•‣▪●○◦·–";
    private const string Openers = "\"'“‘«([*_";
    private const string Closers = "\"'”’»)]*_";
    private const int MaxOpeners = 3;
    private const int MaxHeadingMarks = 6;
    private const int MaxItemDigits = 3;
    private const int MaxRomanDigits = 4;

    public int Length => End - Start;

    public bool IsBlank => Start == End;

    public static TextLine At(string text, int position)
    {
        var newline = text.AsSpan(position).IndexOf('\n');
        var (start, end) = (position, newline < 0 ? text.Length : position + newline);
        var next = Math.Min(end + 1, text.Length);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return new TextLine(start, end, next);
    }

    /// <summary>Whether it is a Markdown heading, a table row, or made of one repeated mark ("-----", "=====").</summary>
    public bool StandsAlone(string text)
    {
        var line = text.AsSpan(Start, Length);
        var marks = line.IndexOfAnyExcept('#');
        return line[0] switch
        {
            '#' => marks is > 0 and <= MaxHeadingMarks && char.IsWhiteSpace(line[marks]),
            '|' => true,
            '-' or '=' or '*' or '_' => line.Length > 2 && line.IndexOfAnyExcept(line[0]) < 0,
            _ => false,
        };
    }

    /// <summary>The length of a bullet and the white space after it; 0 where there is none.</summary>
    public int BulletLength(string text)
    {
        var line = text.AsSpan(Start, Length);
        return Bullets.Contains(line[0]) ? WithWhiteSpace(line, 1) : 0;
    }

    /// <summary>The length of a number ("3.", "3)", "(a)", "iv.") and the white space after it; 0 where there is none.</summary>
    public int NumberLength(string text)
    {
        var line = text.AsSpan(Start, Length);
        var at = line[0] == '(' ? 1 : 0;
        var length = Count(line[at..], char.IsAsciiDigit, MaxItemDigits);
        if (length == 0)
            length = Count(line[at..], letter => "ivxIVX".Contains(letter), MaxRomanDigits);
        if (length == 0)
            length = Count(line[at..], char.IsAsciiLetterLower, 1);
        var mark = at + length;
        return length > 0 && mark < line.Length && (line[mark] == ')' || (at == 0 && line[mark] == '.'))
            ? WithWhiteSpace(line, mark + 1)
            : 0;
    }

    public bool EndsInStop(string text)
    {
        var line = text.AsSpan(Start, Length).TrimEnd(Closers);
        return line.IsEmpty || SentenceEnd.Stops.Contains(line[^1]);
    }

    public bool StartsInLowerCase(string text)
    {
        var at = Start;
        while (at < Math.Min(End, Start + MaxOpeners) && Openers.Contains(text[at]))
            at++;
        return at < End && char.IsLower(text[at]);
    }

    public int FirstWordLength(string text)
    {
        var space = text.AsSpan(Start, Length).IndexOfAny(' ', '\t');
        return space < 0 ? Length : space;
    }

    private static int Count(ReadOnlySpan<char> line, Func<char, bool> belongs, int max)
    {
        var count = 0;
        while (count < line.Length && count <= max && belongs(line[count]))
            count++;
        return count <= max ? count : 0;
    }

    private static int WithWhiteSpace(ReadOnlySpan<char> line, int length)
    {
        var marker = length;
        while (length < line.Length && char.IsWhiteSpace(line[length]))
            length++;
        return length > marker ? length : 0;
    }
}
