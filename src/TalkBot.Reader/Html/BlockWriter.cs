using System.Text;
using TalkBot.Core.Knowledge;

namespace TalkBot.Reader.Html;

/// <summary>
/// Builds the text of a page: white space collapsed, nothing at the ends of lines, at most one blank line between blocks.
/// A space or a break is written only when words follow.
/// </summary>
internal sealed class BlockWriter
{
    private readonly StringBuilder _text = new();
    private int _breaks;
    private string _gap = "";
    private int? _spanStart;

    public string Text => _text.ToString();

    /// <summary>Ends the line; with 2, leaves a blank line. Of several asked for in a row the largest counts.</summary>
    public void Break(int lines) => _breaks = Math.Max(_breaks, lines);

    /// <summary>Ends the line; asked for twice, leaves a blank one.</summary>
    public void LineBreak() => _breaks = Math.Min(_breaks + 1, 2);

    /// <summary>Separates what follows on the same line.</summary>
    public void Gap(string gap)
    {
        if (_gap.Length < gap.Length)
            _gap = gap;
    }

    /// <summary>Notes where the next words will begin.</summary>
    public void BeginSpan() => _spanStart = -1;

    /// <summary>The words written since <see cref="BeginSpan"/>, without white space at either end; null when there were none.</summary>
    public TextSpan? EndSpan()
    {
        var (start, end) = (_spanStart ?? -1, _text.Length);
        _spanStart = null;
        if (start < 0)
            return null;
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        return start < end ? TextSpan.FromBounds(start, end) : null;
    }

    /// <summary>Adds text as a page shows it: each run of white space is one space.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
                Gap(" ");
            else
                Write(c);
        }
    }

    /// <summary>Adds preformatted text: its lines and spaces stay as they are.</summary>
    public void AppendLines(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c == '\n')
                LineBreak();
            else
                Write(c);
        }
    }

    private void Write(char c)
    {
        if (_text.Length > 0)
        {
            if (_breaks > 0)
                _text.Append('\n', _breaks);
            else
                _text.Append(_gap);
        }

        TextBuilder.Limit(_text.Length);
        (_breaks, _gap) = (0, "");
        if (_spanStart == -1)
            _spanStart = _text.Length;
        _text.Append(c);
    }
}
