using System.Text;
using TalkBot.Core.Knowledge;

namespace TalkBot.Reader;

/// <summary>Collects the paragraphs of a file, and where its headings are.</summary>
internal sealed class TextBuilder
{
    private const int MostCharacters = 5 * 1024 * 1024;

    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _headings = [];
    private bool _afterRow;
    private long _hidden;

    /// <summary>Counts characters that the file holds and a reader of its pages does not see.</summary>
    public void Hide(int characters) => _hidden += characters;

    public void Paragraph(string text) => Add(text, isHeading: false, isRow: false);

    public void Heading(string text) => Add(text, isHeading: true, isRow: false);

    /// <summary>A row of a table, its cells already set apart.</summary>
    public void Row(string text) => Add(text, isHeading: false, isRow: true);

    /// <summary>All of it; refused where nobody could read a word.</summary>
    /// <param name="title">The file's title, where it states one.</param>
    /// <param name="hasPages">Whether headings are pages alone, which are no words of the file's own.</param>
    public ReaderVerdict Build(string? title, bool hasPages = false)
    {
        var text = _text.ToString();
        var hasLetters = hasPages ? HasLetters(text) : text.Any(char.IsLetterOrDigit);
        if (!hasLetters && _hidden > 0)
            return new ReaderVerdict.Refused("holds only text that a reader of its pages does not see");
        return hasLetters
            ? new ReaderVerdict.Extracted(title, text, _headings)
            : new ReaderVerdict.Refused("has no text; where it is a scan, have its text recognised and saved as a text file");
    }

    private bool HasLetters(string text)
    {
        var position = 0;
        foreach (var heading in _headings)
        {
            if (text.AsSpan(position, heading.Start - position).IndexOfAnyExcept(" \n") >= 0)
                return true;
            position = heading.Start + heading.Length;
        }

        return text.AsSpan(position).IndexOfAnyExcept(" \n") >= 0;
    }

    private void Add(string text, bool isHeading, bool isRow)
    {
        var clean = Clean(text);
        if (clean.Length == 0)
            return;
        if (_text.Length > 0)
            _text.Append(isRow && _afterRow ? "\n" : "\n\n");
        if (isHeading)
            _headings.Add(new TextSpan(_text.Length, clean.Length));
        _text.Append(clean);
        _afterRow = isRow;
        if (_text.Length > MostCharacters)
            throw new UnreadableFileException("holds more than 5 million characters of text; split it");
    }

    /// <summary>Without control characters and halves of characters, and with single blanks.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n')
                clean.Append('\n');
            else if (Rune.IsWhiteSpace(rune))
                clean.Append(clean.Length == 0 || clean[^1] is ' ' or '\n' ? "" : " ");
            else if (!Rune.IsControl(rune) && rune != Rune.ReplacementChar)
                clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }
}
