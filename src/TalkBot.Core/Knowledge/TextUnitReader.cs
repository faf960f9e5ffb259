using System.Runtime.InteropServices;

namespace TalkBot.Core.Knowledge;

/// <summary>
/// Reads a text unit by unit. A blank line always ends a unit. A single line break does too, unless the text is
/// <see cref="HardWrap">broken to a column</see> and the line goes on in the next.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct TextUnitReader(string text)
{
    private readonly bool _isWrapped = HardWrap.IsIn(text);
    private TextLine _line = TextLine.At(text, 0);
    private TextLine _previous;
    private bool _isInList;

    // The widest line of the paragraph, and where that paragraph ends.
    private int _width;
    private int _widthEnd;

    /// <summary>The next unit; false at the end of the text.</summary>
    public bool Read(out TextUnit unit)
    {
        while (_line.IsBlank)
        {
            if (_line.Next == text.Length)
            {
                unit = default;
                return false;
            }

            Advance();
        }

        var first = _line;
        if (_isWrapped && first.Start >= _widthEnd)
            MeasureWidth(first);
        var isWhole = first.StandsAlone(text);
        var marker = isWhole ? 0 : MarkerLength(first);
        _isInList = marker > 0;
        do
            Advance();
        while (!isWhole && GoesOn());

        unit = new TextUnit(first.Start, _previous.End, first.Start + marker, isWhole);
        return true;
    }

    private readonly int MarkerLength(TextLine line) =>
        line.BulletLength(text) is > 0 and var bullet ? bullet : line.NumberLength(text);

    private void Advance()
    {
        _previous = _line;
        _line = TextLine.At(text, _line.Next);
    }

    /// <summary>Whether the sentence of the line before may go on in this one.</summary>
    private readonly bool GoesOn()
    {
        if (!_isWrapped || _line.IsBlank || _line.StandsAlone(text) || _line.BulletLength(text) > 0)
            return false;

        // A number at the start of a line is an item's in a list, and may be the day of the month in a paragraph.
        var mayBeItem = _isInList || text[_previous.End - 1] == ':';
        return !(mayBeItem && _line.NumberLength(text) > 0) && (_line.StartsInLowerCase(text) || IsFull());
    }

    /// <summary>Whether the first word of this line found no room on the line before.</summary>
    private readonly bool IsFull() =>
        _previous.Length <= HardWrap.MaxWidth && _previous.Length + 1 + _line.FirstWordLength(text) > _width;

    private void MeasureWidth(TextLine line)
    {
        _width = 0;
        while (!line.IsBlank)
        {
            if (line.Length <= HardWrap.MaxWidth)
                _width = Math.Max(_width, line.Length);
            _widthEnd = line.Next;
            line = TextLine.At(text, line.Next);
        }
    }
}
